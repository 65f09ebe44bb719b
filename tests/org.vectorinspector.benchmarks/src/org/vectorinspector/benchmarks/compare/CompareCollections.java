package org.vectorinspector.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.harness.Workplace;

/**
 * Comparing two collections of the embedded database that hold the same, beside only reading both: once in the same order, once the right
 * one from its end to its beginning, so that nothing finds its counterpart in memory.
 */
public final class CompareCollections implements Benchmark {
    private static final String FLOOR = "both read one after the other";
    private static final String SAME_ORDER = "compared, same order";
    private static final String REVERSED = "compared, reversed order";
    private static final double GOAL = 1.5;

    private final int records;
    private final int dimension;

    /** Compares so many records; a dimension of 0 leaves the vectors out. */
    public CompareCollections(int records, int dimension) {
        this.records = records;
        this.dimension = dimension;
    }

    @Override
    public String name() {
        return "compare-" + records;
    }

    @Override
    public String question() {
        return "What does comparing %,d records with as many cost beyond reading both, with a heap of %s?".formatted(records, Workplace.HEAP);
    }

    @Override
    public Arena prepare(Workplace workplace) throws Exception {
        Path store = workplace.data(name());
        int end = new ProcessBuilder(workplace.java(Sides.class, store, records, dimension, "fill")).inheritIO().start().waitFor();
        if (end != 0) {
            throw new IOException("The records could not be written");
        }
        List<Contender> contenders = List.of(
                new Contender(FLOOR, workplace.java(Sides.class, store, records, dimension, "read")),
                new Contender(SAME_ORDER, workplace.java(Sides.class, store, records, dimension, "same")),
                new Contender(REVERSED, workplace.java(Sides.class, store, records, dimension, "reversed")));
        return new Arena() {
            @Override
            public List<Contender> contenders() {
                return contenders;
            }

            @Override
            public List<Goal> goals() {
                return List.of(Goal.ratioAtMost(GOAL, Measure.SECONDS, SAME_ORDER, FLOOR), Goal.ratioAtMost(GOAL, Measure.SECONDS, REVERSED, FLOOR));
            }
        };
    }
}
