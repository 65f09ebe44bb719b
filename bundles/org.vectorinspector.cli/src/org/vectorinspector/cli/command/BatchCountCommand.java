package org.vectorinspector.cli.command;

import org.vectorinspector.api.model.Count;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.CollectionFacts;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.Command;

/** Counts the records of all collections of profiles. */
@Command(name = "count", description = "Counts the records of every collection; ≈ marks what the database only estimates.")
final class BatchCountCommand extends ProfilesAtOnceCommand {
    BatchCountCommand(Services services, Console console) {
        super(services, console, BatchDepth.COUNT, "profile", "result", "collection", "records");
    }

    @Override
    void works(TextTable table, ConnectionProfile profile, ProfileFacts facts) {
        for (CollectionFacts collection : facts.collections()) {
            table.row(profile.name(), collection.problem().orElse("works"), collection.name().toString(),
                    collection.count().map(BatchCountCommand::text).orElse(""));
        }
        table.row(profile.name(), "works", "all " + facts.collections().size(), facts.records().map(BatchCountCommand::text).orElse(""));
    }

    static String text(Count count) {
        return (count.exact() ? "" : "≈ ") + count.records();
    }
}
