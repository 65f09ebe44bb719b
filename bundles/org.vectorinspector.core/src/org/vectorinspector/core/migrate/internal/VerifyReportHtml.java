package org.vectorinspector.core.migrate.internal;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReport.Check;

/** Writes a verification as one HTML page without scripts and links. */
public final class VerifyReportHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #d5d9e0; --soft: #566071; --good: #17703f; --bad: #b3261e }
            @media (prefers-color-scheme: dark) { :root { --line: #3a404b; --soft: #a7b0bd; --good: #63cf97; --bad: #ff897d } }
            body { font: 14px/1.45 system-ui, sans-serif; margin: 32px auto; max-width: 900px; padding: 0 16px }
            h1 { font-size: 22px } p { color: var(--soft) } .verdict { font-size: 16px; font-weight: 600 }
            table { border-collapse: collapse; width: 100% } th, td { border-bottom: 1px solid var(--line); padding: 6px 10px; text-align: left; vertical-align: top }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums } code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere }
            .good { color: var(--good) } .bad { color: var(--bad) }
            """;

    private final VerifyReport report;

    /** Makes a page of this report. */
    public VerifyReportHtml(VerifyReport report) {
        this.report = Objects.requireNonNull(report, "report");
    }

    /** Returns the whole page. */
    public String page() {
        String title = text(report.run().source().label() + " to " + report.run().target().label());
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><style>\n" + STYLE + "</style></head><body>\n<h1>" + title + "</h1>\n");
        page.append("<p class=\"verdict ").append(report.equal() ? "good\">\u2713 Complete and equal" : "bad\">\u2260 The copy and its source differ")
                .append("</p>\n<p>").append(text(summary())).append("</p>\n");
        page.append("<table><tr><th>checked</th><th>verdict</th><th class=\"n\">compared</th><th class=\"n\">different</th><th>finding</th></tr>\n");
        report.checks().forEach(check -> page.append(row(check)));
        return page.append("</table>\n</body></html>\n").toString();
    }

    private String summary() {
        RunTally tally = report.run().tally();
        return "Run " + report.run().id() + ": " + grouped(tally.written()) + " records written, " + grouped(tally.skipped()) + " skipped, "
                + grouped(tally.setAside()) + " set aside. Verified at " + report.at().truncatedTo(ChronoUnit.SECONDS) + " in "
                + String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1e3) + " s.";
    }

    private static String row(Check check) {
        StringBuilder row = new StringBuilder("<tr><td>").append(text(check.subject().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .append("</td><td class=\"").append(check.equal() ? "good\">equal" : "bad\">different").append("</td><td class=\"n\">")
                .append(grouped(check.compared())).append("</td><td class=\"n\">").append(grouped(check.different())).append("</td><td>")
                .append(text(check.finding()));
        if (!check.examples().isEmpty()) {
            row.append("<br>Such as ");
            check.examples().forEach(example -> row.append("<code>").append(text(example)).append("</code> "));
        }
        return row.append("</td></tr>\n").toString();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
