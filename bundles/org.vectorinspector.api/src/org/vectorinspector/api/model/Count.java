package org.vectorinspector.api.model;

/**
 * A number of records, with the word whether the database stands by it.
 *
 * @param records not negative
 * @param exact false where the database estimates or lags behind its writes
 */
public record Count(long records, boolean exact) {
    public Count {
        if (records < 0) {
            throw new IllegalArgumentException("A count is not negative: " + records);
        }
    }

    /** Returns a count that is right. */
    public static Count exactly(long records) {
        return new Count(records, true);
    }
}
