package org.vectorinspector.cli.command;

import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a profile with its secret. */
@Command(name = "duplicate", description = "Copies a saved profile with its secret.")
final class ProfileDuplicateCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", description = "Its name or id.")
    private String name;

    ProfileDuplicateCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        ConnectionProfile copy = profiles().editor().duplicate(profile(name).id());
        console().err().println("Saved " + copy.name() + ".");
    }
}
