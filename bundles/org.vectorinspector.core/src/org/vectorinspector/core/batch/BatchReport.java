package org.vectorinspector.core.batch;

import java.util.List;
import java.util.Objects;

/**
 * What a batch found out, as it is exported.
 *
 * @param depth how much was asked
 * @param rows in the order of the profiles
 */
public record BatchReport(BatchDepth depth, List<BatchRow> rows) {
    public BatchReport {
        Objects.requireNonNull(depth, "depth");
        rows = List.copyOf(rows);
    }

    /** Returns how many profiles failed. */
    public int failed() {
        return (int) rows.stream().filter(row -> row.state() instanceof BatchRow.Failed).count();
    }

    /** Returns the report as one JSON document: a list with an object for each profile. */
    public String json() {
        return new BatchJson(depth).text(rows);
    }

    /** Returns the report as CSV: a line for each profile. */
    public String csv() {
        return BatchCsv.text(rows);
    }
}
