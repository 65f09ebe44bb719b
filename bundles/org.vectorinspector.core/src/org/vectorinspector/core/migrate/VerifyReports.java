package org.vectorinspector.core.migrate;

import org.vectorinspector.core.migrate.internal.VerifyReportHtml;
import org.vectorinspector.core.migrate.internal.VerifyReportJson;

/** Writes reports of verifications as texts that need nothing else and hold no secret. */
public final class VerifyReports {
    private VerifyReports() {
    }

    /** Returns a page for people, without scripts and links. */
    public static String html(VerifyReport report) {
        return new VerifyReportHtml(report).page();
    }

    /** Returns one JSON object for programs. */
    public static String json(VerifyReport report) {
        return VerifyReportJson.text(report);
    }
}
