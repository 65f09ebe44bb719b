package org.vectorinspector.core.together;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;

/** How far a target is. */
public sealed interface TargetState {
    /** What a running target is busy with. */
    enum Phase {
        /** It connects, or is asked what the collection is. */
        REACHING,
        /** It waits for the vector of the query. */
        EMBEDDING,
        /** It searches. */
        SEARCHING,
        /** It has found, and vectors are fetched for the cosines. */
        COMPARING
    }

    /** Tells whether nothing more will come. */
    default boolean ended() {
        return !(this instanceof Waiting) && !(this instanceof Running);
    }

    /** Returns the answer, empty where there is none, or none yet. */
    default Optional<TargetAnswer> answer() {
        return this instanceof Done(TargetAnswer answer) ? Optional.of(answer) : Optional.empty();
    }

    /** Not begun. */
    record Waiting() implements TargetState {
    }

    /**
     * Begun.
     *
     * @param phase never null
     */
    record Running(Phase phase) implements TargetState {
        public Running {
            Objects.requireNonNull(phase, "phase");
        }
    }

    /**
     * Answered.
     *
     * @param found never null
     */
    record Done(TargetAnswer found) implements TargetState {
        public Done {
            Objects.requireNonNull(found, "found");
        }
    }

    /**
     * Failed; the others are not touched.
     *
     * @param failure why
     * @param after how long it took to fail
     */
    record Failed(VectorStoreException failure, Duration after) implements TargetState {
        public Failed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * Not asked, because the query does not fit it.
     *
     * @param reason a sentence for a person
     */
    record LeftOut(String reason) implements TargetState {
        public LeftOut {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
