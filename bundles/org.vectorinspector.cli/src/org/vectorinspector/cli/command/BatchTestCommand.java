package org.vectorinspector.cli.command;

import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.Command;

/** Tests profiles. */
@Command(name = "test", description = "Tests whether profiles work.")
final class BatchTestCommand extends ProfilesAtOnceCommand {
    BatchTestCommand(Services services, Console console) {
        super(services, console, BatchDepth.TEST, "profile", "result", "version", "ms", "collections");
    }

    @Override
    void works(TextTable table, ConnectionProfile profile, ProfileFacts facts) {
        table.row(profile.name(), "works", facts.version(), Long.toString(facts.connecting().toMillis()),
                Integer.toString(facts.collections().size()));
    }
}
