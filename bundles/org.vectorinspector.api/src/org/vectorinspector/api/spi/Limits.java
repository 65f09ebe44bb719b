package org.vectorinspector.api.spi;

/**
 * How much one request may carry, and how many writes at once do a database good.
 *
 * @param pageRecords the most records of a page
 * @param writeRecords the most records of a write
 * @param topK the most records of a search
 * @param writesAtOnce how many writes at once a copy begins with: one where each waits for the others; it looks for a better number from there
 */
public record Limits(int pageRecords, int writeRecords, int topK, int writesAtOnce) {
    private static final int USUAL_WRITES = 4;

    public Limits {
        if (pageRecords < 1 || writeRecords < 1 || topK < 1 || writesAtOnce < 1) {
            throw new IllegalArgumentException("Every request carries at least one record, and there is at least one at a time");
        }
    }

    /** The limits of a database that gets more done with a few writes at once. */
    public Limits(int pageRecords, int writeRecords, int topK) {
        this(pageRecords, writeRecords, topK, USUAL_WRITES);
    }
}
