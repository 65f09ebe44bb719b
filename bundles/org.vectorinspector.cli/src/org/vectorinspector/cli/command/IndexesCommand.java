package org.vectorinspector.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about indexes. */
@Command(name = "indexes", description = "Lists, makes and drops the indexes of a collection that is there, where the database does that.",
        subcommands = {IndexesListCommand.class, IndexesCreateCommand.class, IndexesDropCommand.class})
final class IndexesCommand {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;
}
