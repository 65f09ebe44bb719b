package org.vectorinspector.benchmarks.harness;

import java.util.Locale;
import java.util.Map;

/** The lines by which a measured program says what it measured: {@code measure seconds=1.25}. */
public final class Measure {
    /** The measure that most benchmarks compare. */
    public static final String SECONDS = "seconds";

    private static final String MARK = "measure ";

    private Measure() {
    }

    /** Says a number; its name says its unit. */
    public static void print(String name, double value) {
        System.out.println(MARK + name + "=" + String.format(Locale.ROOT, "%.6f", value));
    }

    /** Says how long something took from a moment of {@link System#nanoTime} until now. */
    public static void printSecondsSince(long start) {
        print(SECONDS, (System.nanoTime() - start) / 1e9);
    }

    /** Takes a line apart and tells whether it was one of these. */
    static boolean parse(String line, Map<String, Double> target) {
        int sign = line.lastIndexOf('=');
        if (!line.startsWith(MARK) || sign < 0) {
            return false;
        }
        target.put(line.substring(MARK.length(), sign), Double.valueOf(line.substring(sign + 1)));
        return true;
    }
}
