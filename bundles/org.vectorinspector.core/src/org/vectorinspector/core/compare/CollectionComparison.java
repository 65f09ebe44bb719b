package org.vectorinspector.core.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two compared collections. Its lists live in temporary files until it is closed.
 *
 * @param left what a person calls the left side
 * @param right what a person calls the right side
 * @param setup schema, settings and statistics side by side
 * @param matching by what records were matched
 * @param tolerance how near vectors had to be; empty where they were left out
 * @param outcome what was found
 * @param begun when it began
 * @param took how long it took
 */
public record CollectionComparison(String left, String right, List<SetupEntry> setup, IdMatching matching, Optional<VectorTolerance> tolerance,
        CompareOutcome outcome, Instant begun, Duration took) implements AutoCloseable {
    public CollectionComparison {
        setup = List.copyOf(setup);
    }

    /** Returns the numbers. */
    public CompareCounts counts() {
        return outcome.counts();
    }

    @Override
    public void close() {
        outcome.close();
    }
}
