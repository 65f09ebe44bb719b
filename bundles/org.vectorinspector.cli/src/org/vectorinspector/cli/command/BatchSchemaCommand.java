package org.vectorinspector.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.CollectionFacts;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.Command;

/** Says what the collections of profiles look like. */
@Command(name = "schema", description = "Lists the collections with their vectors and records; --json has everything that the database says.")
final class BatchSchemaCommand extends ProfilesAtOnceCommand {
    BatchSchemaCommand(Services services, Console console) {
        super(services, console, BatchDepth.SCHEMA, "profile", "result", "collection", "vectors", "records");
    }

    @Override
    void works(TextTable table, ConnectionProfile profile, ProfileFacts facts) {
        for (CollectionFacts collection : facts.collections()) {
            List<VectorSpace> spaces = collection.info().map(info -> info.spaces()).orElse(List.of());
            table.row(profile.name(), collection.problem().orElse("works"), collection.name().toString(),
                    spaces.stream().map(BatchSchemaCommand::text).collect(Collectors.joining(", ")),
                    collection.count().map(BatchCountCommand::text).orElse(""));
        }
        if (facts.collections().isEmpty()) {
            table.row(profile.name(), "works", "no collection", "", "");
        }
    }

    private static String text(VectorSpace space) {
        String kind = (space.kind().name() + " " + space.metric().name()).toLowerCase(Locale.ROOT);
        return space.name() + ": " + (space.dimension() == 0 ? "" : space.dimension() + " ") + kind;
    }
}
