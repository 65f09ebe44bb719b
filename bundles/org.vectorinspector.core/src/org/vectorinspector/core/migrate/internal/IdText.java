package org.vectorinspector.core.migrate.internal;

import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;

/** Ids of any kind as texts of a journal: a letter for the kind, then the id. */
final class IdText {
    private IdText() {
    }

    static String of(RecordId id) {
        return switch (id.kind()) {
            case TEXT -> "t";
            case NUMBER -> "n";
            case UUID -> "u";
        } + id.text();
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static RecordId parse(String text) {
        IdKind kind = switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case 't' -> IdKind.TEXT;
            case 'n' -> IdKind.NUMBER;
            case 'u' -> IdKind.UUID;
            default -> throw new IllegalArgumentException("No id: " + text);
        };
        return RecordId.parse(kind, text.substring(1));
    }
}
