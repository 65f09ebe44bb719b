package org.vectorinspector.core.together;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the time of one target went.
 *
 * @param reaching connecting where needed, and asking what the collection is
 * @param embedding turning the text into a vector; targets of one model share it and it counts for each
 * @param searching the search itself
 * @param comparing fetching vectors and computing cosines
 */
public record Timing(Duration reaching, Duration embedding, Duration searching, Duration comparing) {
    public Timing {
        Objects.requireNonNull(reaching, "reaching");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(searching, "searching");
        Objects.requireNonNull(comparing, "comparing");
    }

    /** Returns the sum: how long the target takes when it is asked alone, whoever had the vector made in this run. */
    public Duration total() {
        return reaching.plus(embedding).plus(searching).plus(comparing);
    }
}
