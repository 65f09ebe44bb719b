package org.vectorinspector.cli.command;

import java.util.Locale;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReports;

/** Shows what a verification found. */
record CopyVerdict(VerifyReport report) {
    void print(Console console, boolean json) {
        if (json) {
            console.out().println(VerifyReports.json(report));
            return;
        }
        TextTable table = new TextTable("checked", "verdict", "finding", "such as");
        report.checks().forEach(check -> table.row(check.subject().name().toLowerCase(Locale.ROOT).replace('_', ' '), check.equal() ? "equal" : "different",
                check.finding(), String.join(", ", check.examples())));
        table.print(console.out());
        console.err().println(report.equal() ? "Complete and equal." : "The copy and its source differ.");
    }
}
