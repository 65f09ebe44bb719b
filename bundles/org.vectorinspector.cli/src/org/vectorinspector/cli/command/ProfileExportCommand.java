package org.vectorinspector.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes profiles to a file, never a secret. */
@Command(name = "export", description = "Writes saved profiles to a file, never their secrets.")
final class ProfileExportCommand extends ProfileCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "NAME", arity = "0..*", description = "Names or ids; all profiles without any.")
    private List<String> names = List.of();

    ProfileExportCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        List<ProfileId> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(profile(name).id());
        }
        List<ProfileId> ids = names.isEmpty() ? profiles().store().profiles().stream().map(ConnectionProfile::id).toList() : chosen;
        profiles().exchange().exportTo(file, ids);
        console().err().println(ids.size() + " profiles are in " + file + "; no secret is among them.");
    }
}
