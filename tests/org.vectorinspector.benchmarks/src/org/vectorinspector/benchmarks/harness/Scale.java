package org.vectorinspector.benchmarks.harness;

/**
 * How large the benchmarks of whole jobs are: 1 for the sizes that goals speak of, less to see in seconds that they work.
 *
 * @param factor above 0, at most 1
 */
public record Scale(double factor) {
    private static final int LEAST = 1_000;

    public Scale {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("A scale is above 0 and at most 1");
        }
    }

    /** Returns the scale that the script was told. */
    public static Scale fromProperties() {
        return new Scale(Double.parseDouble(System.getProperty("vectorinspector.benchmarks.scale", "1")));
    }

    /** Returns a number of records, scaled; a thousand at least. */
    public int records(int whole) {
        return (int) Math.max(Math.min(LEAST, whole), Math.round(whole * factor));
    }

    /** Tells whether the results say anything about the goals. */
    public boolean whole() {
        return factor == 1;
    }
}
