package org.vectorinspector.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates a collection. */
@Command(name = "create", description = "Creates a collection.")
final class CreateCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--dimension", defaultValue = "0", paramLabel = "N", description = "Numbers in a vector; 0 lets the first write decide, where the database allows it.")
    private int dimension;

    @Option(names = "--metric", defaultValue = "COSINE", description = "cosine, dot, euclidean …; cosine unless you say otherwise.")
    private Metric metric;

    @Option(names = "--metadata", paramLabel = "JSON", description = "What the collection says about itself: a JSON object.")
    private String metadata;

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "A setting of the database's own; may be repeated.")
    private Map<String, String> options = new LinkedHashMap<>();

    CreateCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws UsageException, VectorStoreException {
        if (dimension < 0) {
            throw new UsageException("A dimension is not negative.");
        }
        client.create(new CollectionSpec(name(collection), List.of(VectorSpace.dense(dimension, metric)), ownMetadata(), options));
        console().err().println("Created " + collection + ".");
    }

    private Metadata ownMetadata() throws UsageException {
        try {
            return metadata == null ? Metadata.EMPTY : ValueJson.parseMetadata(metadata);
        } catch (JsonProblem problem) {
            throw new UsageException("--metadata is no JSON object: " + problem.getMessage());
        }
    }
}
