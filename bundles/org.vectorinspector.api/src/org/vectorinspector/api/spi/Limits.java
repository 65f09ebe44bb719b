package org.vectorinspector.api.spi;

/**
 * How much one request may carry.
 *
 * @param pageRecords the most records of a page
 * @param writeRecords the most records of a write
 * @param topK the most records of a search
 */
public record Limits(int pageRecords, int writeRecords, int topK) {
    public Limits {
        if (pageRecords < 1 || writeRecords < 1 || topK < 1) {
            throw new IllegalArgumentException("Every request carries at least one record");
        }
    }
}
