package org.vectorinspector.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows records by their ids. */
@Command(name = "get", description = "Shows records by their ids.")
final class GetCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--vectors", description = "Bring the vectors too.")
    private boolean vectors;

    @Option(names = "--id-kind", paramLabel = "KIND", description = "text, number or uuid; the collection's usual kind unless you say otherwise.")
    private IdKind kind;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "The ids.")
    private List<String> ids;

    GetCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        IdKind usual = kind != null ? kind : idKind(client, name);
        List<RecordId> wanted = new ArrayList<>();
        for (String text : ids) {
            wanted.add(id(usual, text));
        }
        RecordBatch found = client.fetch(name, wanted, vectors ? RecordFields.ALL : RecordFields.TEXTS);
        RecordPrinter printer = new RecordPrinter(console(), json(), vectors);
        printer.print(found);
        printer.end();
        List<String> missing = wanted.stream().filter(id -> !found.ids().contains(id)).map(RecordId::text).toList();
        if (!missing.isEmpty()) {
            throw new VectorStoreException(Kind.NOT_FOUND, "Not there: " + String.join(", ", missing) + ".", "");
        }
    }
}
