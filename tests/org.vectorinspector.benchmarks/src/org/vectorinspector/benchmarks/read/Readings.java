package org.vectorinspector.benchmarks.read;

import org.vectorinspector.benchmarks.harness.Measure;

/**
 * Lets a reader read everything again and again: for a while to get warm, then as long for the clock. A reading from the embedded
 * database takes some hundredths of a second: a single one shows what the compiler and the garbage collector did meanwhile. One that
 * takes longer than the while is done once each.
 */
final class Readings {
    private static final double WHILE_SECONDS = 2;

    private Readings() {
    }

    /** Reads everything once, and checks that it came. */
    @FunctionalInterface
    interface Reading<X extends Exception> {
        void once() throws X;
    }

    /** Measures what a reading takes, and says what the very first one took. */
    static <X extends Exception> void measure(Reading<X> reading) throws X {
        long start = System.nanoTime();
        reading.once();
        double first = secondsSince(start);
        if (first < WHILE_SECONDS) {
            repeat(reading);
        }
        Measure.print(Measure.SECONDS, repeat(reading));
        Measure.print("first reading, s", first);
    }

    private static <X extends Exception> double repeat(Reading<X> reading) throws X {
        long start = System.nanoTime();
        int times = 0;
        do {
            reading.once();
            times++;
        } while (secondsSince(start) < WHILE_SECONDS);
        return secondsSince(start) / times;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
