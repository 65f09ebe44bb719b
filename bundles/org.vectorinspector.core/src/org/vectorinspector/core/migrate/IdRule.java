package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;

/**
 * What a copy makes of ids. An id of a kind that the target has stays as it is. Otherwise a number or UUID becomes its text, and a text
 * the number or UUID that it is the exact writing of, all of which is undone by a copy back. Any other becomes a UUID made from it, and
 * the metadata keeps the original under {@value #FIELD}.
 *
 * @param kinds that the target has, at least one
 * @param restoreFrom the key under which records of the source keep original ids, empty where they keep none
 */
public record IdRule(List<IdKind> kinds, Optional<String> restoreFrom) {
    /** The metadata key that keeps an id that the database cannot have. */
    public static final String FIELD = "_vi_id";

    /** The keys that keep original ids: ours, that of Qdrant's migration tool, and that of the predecessor. */
    public static final List<String> FIELDS = List.of(FIELD, "__id__", "original_id");

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,19}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public IdRule {
        kinds = List.copyOf(kinds);
        Objects.requireNonNull(restoreFrom, "restoreFrom");
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A database has ids of some kind");
        }
    }

    /**
     * An id and what it does to the metadata.
     *
     * @param id in the target
     * @param metadata with the original id where it has to be kept there, without it where it was put back
     */
    record Mapped(RecordId id, Metadata metadata) {
    }

    Mapped apply(RecordId id, Metadata metadata) {
        Optional<String> original = original(metadata);
        if (original.isEmpty()) {
            return mapped(id, id.text(), metadata);
        }
        Optional<RecordId> direct = ofText(original.get());
        return direct.isPresent() ? new Mapped(direct.get(), without(metadata, restoreFrom.orElseThrow()))
                : mapped(id, original.get(), without(metadata, restoreFrom.orElseThrow()));
    }

    /** Returns an id made from another one that the target refuses, of the usual kind that can have it. */
    Mapped made(RecordId id, Metadata metadata) {
        UUID uuid = NameUuid.of(id.text());
        RecordId made = kinds.contains(IdKind.UUID) ? new RecordId.Uuid(uuid) : RecordId.of(uuid.toString());
        return new Mapped(made, metadata.with(FIELD, Value.of(id.text())));
    }

    private Mapped mapped(RecordId id, String original, Metadata metadata) {
        if (kinds.contains(id.kind()) && original.equals(id.text())) {
            return new Mapped(id, metadata);
        }
        return ofText(original).map(direct -> new Mapped(direct, metadata)).orElseGet(() -> made(RecordId.of(original), metadata));
    }

    private Optional<String> original(Metadata metadata) {
        return restoreFrom.flatMap(metadata::get).filter(value -> value instanceof Value.Text(String text) && !text.isEmpty()
                || value instanceof Value.Whole).map(value -> value instanceof Value.Text(String text) ? text : Long.toString(((Value.Whole) value).number()));
    }

    /** Returns the id that a text is in the target without loss. */
    private Optional<RecordId> ofText(String text) {
        if (kinds.getFirst() == IdKind.TEXT) {
            return Optional.of(RecordId.of(text));
        }
        if (kinds.contains(IdKind.NUMBER) && NUMBER.matcher(text).matches() && fits(text)) {
            return Optional.of(RecordId.parse(IdKind.NUMBER, text));
        }
        return kinds.contains(IdKind.UUID) && UUID_TEXT.matcher(text).matches() ? Optional.of(RecordId.parse(IdKind.UUID, text))
                : Optional.empty();
    }

    private static boolean fits(String digits) {
        return new java.math.BigInteger(digits).bitLength() <= Long.SIZE;
    }

    private static Metadata without(Metadata metadata, String key) {
        Metadata.Builder rest = Metadata.builder(metadata.values().size());
        metadata.values().forEach((name, value) -> {
            if (!name.equals(key)) {
                rest.put(name, value);
            }
        });
        return rest.build();
    }
}
