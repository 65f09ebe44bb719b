package org.vectorinspector.cli.command;

import picocli.CommandLine.Command;

/** The command that holds all others. */
@Command(name = "vector-inspector", mixinStandardHelpOptions = true, version = "Vector Inspector 0.1.0", synopsisSubcommandLabel = "COMMAND",
        description = "Browses, searches, edits, compares and copies vector databases.",
        footer = {"", "Exit codes: 0 done, 1 failed, 2 used wrongly, 3 different, or done for some databases only, 4 records set aside."},
        subcommands = {TestCommand.class, CollectionsCommand.class, CreateCommand.class, DropCommand.class, CountCommand.class,
            RecordsCommand.class, GetCommand.class, SearchCommand.class, PutCommand.class, DeleteCommand.class, ImportCommand.class,
            ExportCommand.class, IndexesCommand.class, CompareCommand.class, CopyCommand.class, TogetherCommand.class, BatchCommand.class, ProfilesCommand.class})
final class RootCommand {
}
