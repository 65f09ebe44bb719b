package org.vectorinspector.core.edit;

import java.time.Instant;
import java.util.Objects;
import org.vectorinspector.api.model.CollectionRef;

/**
 * An edit that can be undone.
 *
 * @param collection where it happened
 * @param kind what was done
 * @param records how many records it touched
 * @param time when
 */
public record Edit(CollectionRef collection, Kind kind, int records, Instant time) {
    /** What can be done to records. */
    public enum Kind {
        /** A record was added. */
        ADDED,
        /** A record was changed. */
        CHANGED,
        /** Records were deleted. */
        DELETED
    }

    public Edit {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(time, "time");
    }
}
