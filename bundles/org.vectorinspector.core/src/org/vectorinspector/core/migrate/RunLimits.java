package org.vectorinspector.core.migrate;

/**
 * What a run may take of two databases; 0 leaves a thing to the program, which tunes it while it runs.
 *
 * @param recordsPerSecond at most
 * @param bytesPerSecond at most, of record contents
 * @param batch records in a write
 * @param writers writes at once, at most {@value #MOST_WRITERS}
 */
public record RunLimits(int recordsPerSecond, long bytesPerSecond, int batch, int writers) {
    /** The most writes at once. */
    public static final int MOST_WRITERS = 16;

    /** Everything is left to the program. */
    public static final RunLimits NONE = new RunLimits(0, 0, 0, 0);

    public RunLimits {
        if (recordsPerSecond < 0 || bytesPerSecond < 0 || batch < 0 || writers < 0 || writers > MOST_WRITERS) {
            throw new IllegalArgumentException("Limits are not negative, and there are at most " + MOST_WRITERS + " writers");
        }
    }
}
