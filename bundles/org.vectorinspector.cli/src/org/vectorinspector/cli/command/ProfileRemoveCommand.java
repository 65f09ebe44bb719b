package org.vectorinspector.cli.command;

import java.util.List;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.DeletedProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a profile with its secret. */
@Command(name = "remove", description = "Removes a saved profile and its secret.")
final class ProfileRemoveCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", description = "Its name or id.")
    private String name;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ProfileRemoveCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        ConnectionProfile profile = profile(name);
        if (!yes && !Typed.line("Type yes to remove «" + profile.name() + "» and its secret:").equalsIgnoreCase("yes")) {
            throw new UsageException(Typed.possible() ? "Nothing was removed." : "Nobody can be asked here; say --yes to remove «" + profile.name() + "».");
        }
        try (DeletedProfiles deleted = profiles().editor().delete(List.of(profile.id()))) {
            deleted.problems().forEach(console().err()::println);
        }
        console().err().println("Removed " + profile.name() + ".");
    }
}
