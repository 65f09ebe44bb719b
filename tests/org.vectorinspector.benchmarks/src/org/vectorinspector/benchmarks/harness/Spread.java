package org.vectorinspector.benchmarks.harness;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The same number as several rounds gave it. */
record Spread(double[] sorted) {
    static Spread of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double smallest() {
        return sorted[0];
    }

    double largest() {
        return sorted[sorted.length - 1];
    }

    @Override
    public String toString() {
        return digits(median()) + " (" + digits(smallest()) + " to " + digits(largest()) + ")";
    }

    /** Returns a number with as many digits as say something. */
    static String digits(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
