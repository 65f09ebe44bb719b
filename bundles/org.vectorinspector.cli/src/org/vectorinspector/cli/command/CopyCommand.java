package org.vectorinspector.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about copies. */
@Command(name = "copy", description = "Copies collections between databases and files: nothing is lost without a word, and a run can be resumed.",
        subcommands = {CopyPlanCommand.class, CopyRunCommand.class, CopyResumeCommand.class, CopyVerifyCommand.class, CopyUndoCommand.class,
            CopyListCommand.class},
        footer = {"", "Exit codes: 0 complete or equal, 1 failed, 2 used wrongly, 3 different, 4 complete but for records that were set aside."})
final class CopyCommand {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;
}
