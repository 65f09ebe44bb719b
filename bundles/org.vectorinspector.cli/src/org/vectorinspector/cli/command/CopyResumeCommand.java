package org.vectorinspector.cli.command;

import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run. */
@Command(name = "resume", description = "Goes on with a run that was stopped, where it was.",
        footer = {"", "Exit codes: as of copy run."})
final class CopyResumeCommand extends AcrossCommand {
    @Parameters(paramLabel = "RUN", description = "Its id, as copy list shows it.")
    private String run;

    @Mixin
    private CopyLimits limits = new CopyLimits();

    @Option(names = "--verify", description = "Compare the copy with its source in the end.")
    private boolean verify;

    CopyResumeCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int run() throws Exception {
        CopyRun resumed = services().across().copies().resume(id(run), limits.limits());
        return new CopyEnding(services(), console(), json()).end(new CopyWatch(console()).watch(resumed), verify);
    }

    /** Returns the run that a person names. */
    static RunId id(String text) throws UsageException {
        try {
            return new RunId(text);
        } catch (IllegalArgumentException impossible) {
            throw new UsageException(impossible.getMessage() + "; copy list shows all.");
        }
    }
}
