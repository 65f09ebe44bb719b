package org.vectorinspector.core.together;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;

/**
 * What all targets are asked.
 *
 * @param input what to be near to
 * @param topK how many records each brings, at least 1
 * @param filter which records to consider, empty for all
 * @param deadline how long a target may take as a whole before it counts as failed
 */
public record TogetherQuery(Input input, int topK, Optional<Filter> filter, Duration deadline) {
    /** How long a target may take unless somebody says otherwise. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(30);

    /** What to be near to. */
    public sealed interface Input {
        /**
         * A text, turned into a vector on this computer: once for each model.
         *
         * @param text not blank
         */
        record ByText(String text) implements Input {
            public ByText {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("A search needs a text");
                }
            }
        }

        /**
         * A record of one collection; its vector goes to all targets whose space it fits, its own collection among them, where
         * the record is among the hits.
         *
         * @param home the collection and space that it is in
         * @param id never null
         */
        record ByRecord(Target home, RecordId id) implements Input {
            public ByRecord {
                Objects.requireNonNull(home, "home");
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A vector.
         *
         * @param vector never null
         */
        record ByVector(Vector vector) implements Input {
            public ByVector {
                Objects.requireNonNull(vector, "vector");
            }
        }
    }

    public TogetherQuery {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(filter, "filter");
        if (topK < 1) {
            throw new IllegalArgumentException("A search brings at least one record");
        }
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("A target needs time to answer");
        }
    }
}
