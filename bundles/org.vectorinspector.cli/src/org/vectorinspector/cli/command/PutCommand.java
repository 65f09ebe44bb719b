package org.vectorinspector.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.RecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one record. */
@Command(name = "put", description = "Writes one record: {\"id\", \"document\", \"metadata\", \"vector\"}; an existing one is replaced.")
final class PutCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A file with the record; standard input where it is left out.")
    private Path file;

    PutCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        String text = file == null ? new String(console().in().readAllBytes(), StandardCharsets.UTF_8) : Files.readString(file);
        VectorRecord item;
        try {
            item = RecordJson.parse(text, idKind(client, name));
        } catch (JsonProblem | IllegalArgumentException problem) {
            throw new UsageException("The text is no record: " + problem.getMessage());
        }
        List<RecordFailure> failures = client.upsert(name, RecordBatch.of(List.of(item)));
        if (!failures.isEmpty()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, failures.getFirst().message(), "Correct the record.");
        }
        console().err().println("Wrote " + item.id().text() + ".");
    }
}
