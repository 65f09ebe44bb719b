package org.vectorinspector.core.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vectorinspector.api.model.RecordId;

/**
 * What was found about one record.
 *
 * @param kind never null
 * @param left its id on the left side, empty where it is not there
 * @param right its id on the right side, empty where it is not there
 * @param document whether the documents differ
 * @param keys how many metadata keys differ
 * @param vectors whether any vector differs beyond the tolerance
 * @param cosine the smallest cosine of its vectors; empty where there is none to compute
 * @param distance the largest Euclidean distance of its vectors; empty where there is none to compute
 */
public record Difference(Kind kind, Optional<RecordId> left, Optional<RecordId> right, boolean document, int keys, boolean vectors,
        OptionalDouble cosine, OptionalDouble distance) {
    /** What can be found. */
    public enum Kind {
        /** On both sides with another content. */
        DIFFERENT,
        /** On the left side only. */
        ONLY_LEFT,
        /** On the right side only. */
        ONLY_RIGHT,
        /** On both sides with the same content. */
        EQUAL
    }

    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cosine, "cosine");
        Objects.requireNonNull(distance, "distance");
        if (left.isEmpty() && right.isEmpty()) {
            throw new IllegalArgumentException("A record is on one side at least");
        }
    }

    /** Returns the id of the left side, or that of the right side where the left one has none. */
    public RecordId id() {
        return left.or(() -> right).orElseThrow();
    }
}
