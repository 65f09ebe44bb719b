package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a record within its collection; the kind is part of the identity, so text {@code 7} is not number 7. */
public sealed interface RecordId {
    /** Returns the kind of this id. */
    IdKind kind();

    /** Returns the id as a person writes it: the text, the unsigned number in decimal, or the UUID in lower case. */
    String text();

    /** Returns a text id. */
    static RecordId of(String value) {
        return new Text(value);
    }

    /**
     * Reads an id of the given kind as a person wrote it.
     *
     * @throws IllegalArgumentException when the text is no id of that kind
     */
    static RecordId parse(IdKind kind, String text) {
        return switch (kind) {
            case TEXT -> new Text(text);
            case NUMBER -> new Number(Long.parseUnsignedLong(text));
            case UUID -> new Uuid(java.util.UUID.fromString(text));
        };
    }

    /**
     * A text id.
     *
     * @param value any text, never empty
     */
    record Text(String value) implements RecordId {
        public Text {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("An id is never empty");
            }
        }

        @Override
        public IdKind kind() {
            return IdKind.TEXT;
        }

        @Override
        public String text() {
            return value;
        }
    }

    /**
     * A number id.
     *
     * @param value the 64 bits, to be read as unsigned
     */
    record Number(long value) implements RecordId {
        @Override
        public IdKind kind() {
            return IdKind.NUMBER;
        }

        @Override
        public String text() {
            return Long.toUnsignedString(value);
        }
    }

    /**
     * A UUID id.
     *
     * @param value never null
     */
    record Uuid(UUID value) implements RecordId {
        public Uuid {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public IdKind kind() {
            return IdKind.UUID;
        }

        @Override
        public String text() {
            return value.toString();
        }
    }
}
