package org.vectorinspector.cli.command;

import picocli.CommandLine.Command;

/** The commands that ask several profiles the same. */
@Command(name = "batch", description = "Asks several saved profiles the same, many at once.", synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true, subcommands = {BatchTestCommand.class, BatchCountCommand.class, BatchSchemaCommand.class},
        footer = {"", "Exit codes: 0 all work, 1 none does, 3 some do, 2 used wrongly."})
final class BatchCommand {
}
