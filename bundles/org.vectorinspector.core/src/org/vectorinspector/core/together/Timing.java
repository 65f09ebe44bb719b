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
 * @param total from the start to the answer, waiting included
 */
public record Timing(Duration reaching, Duration embedding, Duration searching, Duration comparing, Duration total) {
    public Timing {
        Objects.requireNonNull(reaching, "reaching");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(searching, "searching");
        Objects.requireNonNull(comparing, "comparing");
        Objects.requireNonNull(total, "total");
    }
}
