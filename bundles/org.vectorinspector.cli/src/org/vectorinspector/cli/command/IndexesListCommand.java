package org.vectorinspector.cli.command;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the indexes of a collection. */
@Command(name = "list", description = "Lists the indexes of a collection that can be dropped, and says which kinds can be made.")
final class IndexesListCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    IndexesListCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws VectorStoreException {
        IndexCatalog catalog = client.capability(IndexCatalog.class).orElseThrow(IndexesListCommand::none);
        List<CollectionIndex> indexes = catalog.indexes(name(collection));
        if (json()) {
            JsonOutput out = new JsonOutput().beginArray();
            for (CollectionIndex index : indexes) {
                out.beginObject().name("name").text(index.name()).name("on").text(index.target()).name("kind").text(index.kind()).name("details")
                        .text(index.details()).endObject();
            }
            console().out().println(out.endArray());
            return;
        }
        TextTable table = new TextTable("name", "on", "kind", "details");
        indexes.forEach(index -> table.row(index.name(), index.target(), index.kind(), index.details()));
        table.print(console().out());
        console().err().println("Kinds that can be made: " + String.join(", ", catalog.indexKinds()) + ".");
    }

    static VectorStoreException none() {
        return new VectorStoreException(Kind.INVALID_REQUEST, "This database makes no indexes of collections that are there.",
                "What it has of its own is among the details of the collection.");
    }
}
