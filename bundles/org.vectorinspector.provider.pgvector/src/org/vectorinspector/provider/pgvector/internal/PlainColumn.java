package org.vectorinspector.provider.pgvector.internal;

/**
 * A column that is one key of the metadata.
 *
 * @param name of the column and the key
 * @param type of the server, by which values are cast
 * @param kind what values look like
 * @param computed whether the server computes it, so that nobody writes it
 */
record PlainColumn(String name, String type, Kind kind, boolean computed) {
    /** What the values of a column look like here. */
    enum Kind {
        /** A text, compared byte by byte. */
        TEXT,
        /** A whole number of 64 bits at most. */
        WHOLE,
        /** A number of any size and precision. */
        NUMBER,
        /** A double. */
        DOUBLE,
        /** A single-precision number. */
        SINGLE,
        /** A truth value. */
        FLAG,
        /** Any JSON. */
        JSON,
        /** A list. */
        LIST,
        /** Anything else: as the server's JSON shows it, mostly a text. */
        OTHER
    }

    /** Returns the expression of the column's value as text, as {@link MetadataReader} takes it. */
    String asText() {
        return switch (kind) {
            case TEXT, WHOLE, NUMBER, DOUBLE, SINGLE, FLAG -> value() + "::text";
            case JSON, LIST, OTHER -> asJson() + "::text";
        };
    }

    /** Returns the expression of the column's value as JSON. */
    String asJson() {
        return "to_jsonb(" + value() + ")";
    }

    /** Returns the expression of the column's value. */
    String value() {
        return "t." + Sql.quoted(name);
    }
}
