package org.vectorinspector.api.model;

import java.util.Set;

/**
 * Says which parts of a record to bring; the id always comes.
 *
 * @param document whether to bring the document
 * @param metadata whether to bring the metadata
 * @param spaces the vector spaces to bring; {@link #EVERY_SPACE} alone means all
 */
public record RecordFields(boolean document, boolean metadata, Set<String> spaces) {
    /** Stands for every space of the collection. */
    public static final String EVERY_SPACE = "*";

    /** The id alone. */
    public static final RecordFields IDS = new RecordFields(false, false, Set.of());

    /** Document and metadata, without vectors: what a table shows. */
    public static final RecordFields TEXTS = new RecordFields(true, true, Set.of());

    /** Everything. */
    public static final RecordFields ALL = new RecordFields(true, true, Set.of(EVERY_SPACE));

    public RecordFields {
        spaces = Set.copyOf(spaces);
    }

    /** Tells whether vectors of this space are wanted. */
    public boolean wants(String space) {
        return spaces.contains(EVERY_SPACE) || spaces.contains(space);
    }

    /** Tells whether any vector is wanted. */
    public boolean wantsVectors() {
        return !spaces.isEmpty();
    }
}
