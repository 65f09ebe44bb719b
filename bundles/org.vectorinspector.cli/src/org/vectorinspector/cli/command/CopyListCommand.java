package org.vectorinspector.cli.command;

import java.util.List;
import java.util.Locale;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;

/** Lists the runs. */
@Command(name = "list", description = "Lists the runs that are known, the newest first.")
final class CopyListCommand extends AcrossCommand {
    CopyListCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int run() throws Exception {
        List<RunStatus> runs = services().across().copies().runs();
        if (json()) {
            runs.forEach(run -> console().out().println(json(run)));
        } else {
            table(runs).print(console().out());
        }
        return ExitCode.DONE;
    }

    static TextTable table(List<RunStatus> runs) {
        TextTable table = new TextTable("run", "from", "to", "state", "written", "skipped", "set aside", "note");
        runs.forEach(run -> table.row(run.id().value(), run.source().label(), run.target().label(), run.state().name().toLowerCase(Locale.ROOT),
                Long.toString(run.tally().written()), Long.toString(run.tally().skipped()), Long.toString(run.tally().setAside()), run.note()));
        return table;
    }

    static String json(RunStatus run) {
        return new JsonOutput().beginObject().name("run").text(run.id().value()).name("source").text(run.source().label()).name("target")
                .text(run.target().label()).name("created").text(run.created().toString()).name("state").text(run.state().name().toLowerCase(Locale.ROOT))
                .name("total").number(run.total().records()).name("written").number(run.tally().written()).name("skipped").number(run.tally().skipped())
                .name("set_aside").number(run.tally().setAside()).name("bytes").number(run.tally().bytes()).name("note").text(run.note()).endObject()
                .toString();
    }
}
