package org.vectorinspector.ui.migrate.model;

import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReport.Subject;

/** What a verification means for a person. */
public enum Outcome {
    /** Both sides agree in everything. */
    EQUAL,
    /** All records are equal; searches find some others, as they do between approximate indexes. */
    SEARCHED_OTHERWISE,
    /** Records are missing or differ. */
    DIFFERENT;

    /** Returns what a report means. */
    public static Outcome of(VerifyReport report) {
        if (report.equal()) {
            return EQUAL;
        }
        boolean records = report.checks().stream().allMatch(check -> check.equal() || check.subject() == Subject.NEIGHBOURS);
        return records ? SEARCHED_OTHERWISE : DIFFERENT;
    }
}
