package org.vectorinspector.core.compare;

import java.util.Objects;

/**
 * One line of what two collections are, side by side.
 *
 * @param topic what it is about
 * @param name of the vector space or the provider's own setting, empty where the topic says it all
 * @param left the left side in words, empty where it says nothing
 * @param right the right side in words, empty where it says nothing
 */
public record SetupEntry(Topic topic, String name, String left, String right) {
    /** What a line can be about. */
    public enum Topic {
        /** How many records there are. */
        RECORDS,
        /** The kinds of ids. */
        ID_KIND,
        /** The names of the vector spaces, where there are several. */
        SPACES,
        /** The dimension of a space. */
        DIMENSION,
        /** The metric of a space. */
        METRIC,
        /** The mean length of a sample's vectors of a space. */
        MEAN_NORM,
        /** The metadata keys of a sample. */
        METADATA_KEYS,
        /** How many of a hundred records of a sample have a document. */
        DOCUMENTS,
        /** The mean number of characters of a sample's documents. */
        DOCUMENT_LENGTH,
        /** A setting of the provider's own. */
        SETTING
    }

    public SetupEntry {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    /** Tells whether both sides say the same. */
    public boolean same() {
        return left.equals(right);
    }
}
