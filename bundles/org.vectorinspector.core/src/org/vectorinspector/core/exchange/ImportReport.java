package org.vectorinspector.core.exchange;

import java.util.List;

/**
 * What came of an import.
 *
 * @param written how many records the database took
 * @param refused how many lines or records were left out
 * @param reasons why: one sentence each for the first {@link RecordImport#KEPT_REASONS}
 */
public record ImportReport(long written, long refused, List<String> reasons) {
    public ImportReport {
        reasons = List.copyOf(reasons);
    }
}
