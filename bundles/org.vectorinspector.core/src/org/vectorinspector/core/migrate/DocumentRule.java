package org.vectorinspector.core.migrate;

/** Where the documents of the records go, or come from. */
public sealed interface DocumentRule {
    /** Documents stay documents. */
    record Keep() implements DocumentRule {
    }

    /**
     * Documents become texts of the metadata, for databases that keep none.
     *
     * @param key under which
     */
    record IntoKey(String key) implements DocumentRule {
    }

    /**
     * A text of the metadata becomes the document of a record that has none.
     *
     * @param key which then is no metadata any more
     */
    record FromKey(String key) implements DocumentRule {
    }

    /** Documents are left out. */
    record Omit() implements DocumentRule {
    }
}
