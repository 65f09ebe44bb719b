package org.vectorinspector.core.batch;

import java.time.Duration;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.profile.ConnectionProfile;

/**
 * A profile and how far it is.
 *
 * @param profile never null
 * @param state never null
 */
public record BatchRow(ConnectionProfile profile, State state) {
    /** How far a profile is. */
    public sealed interface State {
        /** Tells whether nothing more will come. */
        default boolean ended() {
            return this instanceof Works || this instanceof Failed;
        }
    }

    /** Not begun, because others are asked first. */
    public record Waiting() implements State {
    }

    /** Begun. */
    public record Running() implements State {
    }

    /**
     * It works.
     *
     * @param facts what was asked for
     */
    public record Works(ProfileFacts facts) implements State {
        public Works {
            Objects.requireNonNull(facts, "facts");
        }
    }

    /**
     * It failed; the others are not touched.
     *
     * @param failure why
     * @param after how long it took to fail
     */
    public record Failed(VectorStoreException failure, Duration after) implements State {
        public Failed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(after, "after");
        }
    }

    public BatchRow {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(state, "state");
    }
}
