package org.vectorinspector.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists collections. */
@Command(name = "collections", description = "Lists the collections with their records, dimension and metric.")
final class CollectionsCommand extends ConnectedCommand {
    @Option(names = "--all-partitions", description = "List all databases, schemas and so on, not the default one alone.")
    private boolean allPartitions;

    CollectionsCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws VectorStoreException {
        JsonOutput out = new JsonOutput().beginArray();
        TextTable table = new TextTable("collection", "records", "dimension", "metric", "space");
        for (CollectionName name : names(client)) {
            CollectionInfo info = client.describe(name);
            long records = client.count(name, Optional.empty()).records();
            if (json()) {
                write(out, info, records);
            } else {
                table.row(name.toString(), Long.toString(records), joined(info, CollectionsCommand::dimension),
                        joined(info, space -> space.metric().name().toLowerCase(java.util.Locale.ROOT)), joined(info, VectorSpace::name));
            }
        }
        if (json()) {
            console().out().println(out.endArray());
        } else {
            table.print(console().out());
        }
    }

    private List<CollectionName> names(VectorConnection client) throws VectorStoreException {
        Optional<PartitionedCatalog> catalog = client.capability(PartitionedCatalog.class);
        return allPartitions && catalog.isPresent() ? catalog.get().everywhere() : client.collections();
    }

    private static String dimension(VectorSpace space) {
        return space.dimension() == 0 ? "-" : Integer.toString(space.dimension());
    }

    private static String joined(CollectionInfo info, java.util.function.Function<VectorSpace, String> part) {
        return info.spaces().stream().map(part).collect(Collectors.joining(" "));
    }

    private static void write(JsonOutput out, CollectionInfo info, long records) {
        out.beginObject().name("name").text(info.name().name()).name("partition").text(info.name().partition()).name("records").number(records)
                .name("spaces").beginArray();
        for (VectorSpace space : info.spaces()) {
            out.beginObject().name("name").text(space.name()).name("kind").text(space.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .name("dimension").number(space.dimension()).name("metric")
                    .text(space.metric().name().toLowerCase(java.util.Locale.ROOT)).endObject();
        }
        out.endArray().endObject();
    }
}
