package org.vectorinspector.benchmarks.harness;

import java.util.List;

/** A question about speed that contenders answer, each in processes of its own. */
public interface Benchmark {
    /** Returns what it is called on the command line. */
    String name();

    /** Returns the question in a sentence. */
    String question();

    /** Brings about what the contenders need: a server, data, a product. May take minutes. */
    Arena prepare(Workplace workplace) throws Exception;

    /** What is measured, for as long as it is open. */
    interface Arena extends AutoCloseable {
        /** Returns who is measured, in the order in which each round runs them. */
        List<Contender> contenders();

        /** Returns what is wanted of the results. */
        List<Goal> goals();

        /** Returns how many rounds are run before those that count: for caches that only a first run fills. */
        default int roundsBefore() {
            return 0;
        }

        @Override
        default void close() throws Exception {
            // most need nothing to be put away
        }
    }
}
