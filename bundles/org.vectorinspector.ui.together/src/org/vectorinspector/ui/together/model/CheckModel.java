package org.vectorinspector.ui.together.model;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.BatchReport;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.profile.ConnectionProfile;

/** The profiles that are checked and what was found out. For one thread. */
public final class CheckModel {
    private BatchDepth depth = BatchDepth.TEST;
    private List<BatchRow> rows = List.of();
    private int runs;

    /** Has other profiles, of which nothing is known. */
    public void profiles(List<ConnectionProfile> profiles) {
        runs++;
        rows = profiles.stream().map(profile -> new BatchRow(profile, new BatchRow.Waiting())).toList();
    }

    /** Returns the profiles. */
    public List<ConnectionProfile> profiles() {
        return rows.stream().map(BatchRow::profile).toList();
    }

    /** Returns the profiles with what is known. */
    public List<BatchRow> rows() {
        return rows;
    }

    /** Begins a check and returns its number, with which its news come. */
    public int begin(BatchDepth wanted) {
        depth = wanted;
        profiles(profiles());
        return runs;
    }

    /** Takes news of a check; those of an older one are dropped. */
    public void heard(int run, int place, BatchRow row) {
        if (run == runs) {
            List<BatchRow> next = new ArrayList<>(rows);
            next.set(place, row);
            rows = List.copyOf(next);
        }
    }

    /** Returns how many profiles work. */
    public int working() {
        return (int) rows.stream().filter(row -> row.state() instanceof BatchRow.Works).count();
    }

    /** Returns how many profiles failed. */
    public int failed() {
        return report().failed();
    }

    /** Returns what can be exported. */
    public BatchReport report() {
        return new BatchReport(depth, rows);
    }
}
