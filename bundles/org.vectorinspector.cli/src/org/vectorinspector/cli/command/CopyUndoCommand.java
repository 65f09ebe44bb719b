package org.vectorinspector.cli.command;

import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes what a run added. */
@Command(name = "undo", description = "Removes what a run added and nothing else; what it replaced does not come back.")
final class CopyUndoCommand extends AcrossCommand {
    @Parameters(paramLabel = "RUN", description = "Its id, as copy list shows it.")
    private String run;

    @Option(names = "--yes", description = "Ask nothing.")
    private boolean yes;

    CopyUndoCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int run() throws Exception {
        CopyService copies = services().across().copies();
        RunId id = CopyResumeCommand.id(run);
        RunStatus status = copies.runs().stream().filter(known -> known.id().equals(id)).findFirst()
                .orElseThrow(() -> new UsageException("There is no run " + id + "; copy list shows all."));
        new WriteConsent(services(), yes).ask(status.target());
        agree(status);
        long removed = copies.undo(id, new ReadProgress(console().err(), ""));
        if (json()) {
            console().out().println("{\"run\":\"" + id + "\",\"removed\":" + removed + "}");
        }
        console().err().println("What the run added is removed from " + status.target().label() + ".");
        return ExitCode.DONE;
    }

    private void agree(RunStatus status) throws UsageException {
        if (!yes && !Typed.possible()) {
            throw new UsageException("Say --yes to remove what the run added to " + status.target().label() + ".");
        }
        if (!yes && !Typed.line("Type yes to remove what the run added to " + status.target().label() + ":").equalsIgnoreCase("yes")) {
            throw new UsageException("Nothing was changed.");
        }
    }
}
