package org.vectorinspector.cli.command;

import picocli.CommandLine.Command;

/** The commands about saved profiles. */
@Command(name = "profiles", description = "Lists, shows, changes, tests and exchanges saved profiles.", synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true, subcommands = {ProfileListCommand.class, ProfileShowCommand.class, ProfileAddCommand.class,
            ProfileEditCommand.class, ProfileDuplicateCommand.class, ProfileRemoveCommand.class, ProfileTestCommand.class,
            ProfileExportCommand.class, ProfileImportCommand.class})
final class ProfilesCommand {
}
