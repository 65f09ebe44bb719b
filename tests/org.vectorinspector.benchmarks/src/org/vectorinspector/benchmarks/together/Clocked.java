package org.vectorinspector.benchmarks.together;

import java.util.Arrays;
import org.vectorinspector.benchmarks.harness.Measure;

/** Clocks the same thing again and again, with another seed each time. */
final class Clocked {
    private static final int BEFORE = 20;
    private static final int TIMES = 21;

    private Clocked() {
    }

    /** What is clocked. */
    @FunctionalInterface
    interface Work {
        void run(int seed) throws Exception;
    }

    /** Does it some times to get warm and some times for the clock, and prints the median. */
    static void print(Work work) throws Exception {
        double[] seconds = new double[TIMES];
        for (int seed = -BEFORE; seed < TIMES; seed++) {
            long start = System.nanoTime();
            work.run(seed);
            if (seed >= 0) {
                seconds[seed] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        Measure.print(Measure.SECONDS, seconds[TIMES / 2]);
        Measure.print("seconds at most", seconds[TIMES - 1]);
    }
}
