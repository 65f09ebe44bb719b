package org.vectorinspector.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes records by their ids. */
@Command(name = "delete", description = "Deletes records by their ids; ids that are not there are overlooked.")
final class DeleteCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--id-kind", paramLabel = "KIND", description = "text, number or uuid; the collection's usual kind unless you say otherwise.")
    private IdKind kind;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "The ids.")
    private List<String> ids;

    DeleteCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        IdKind usual = kind != null ? kind : idKind(client, name);
        List<RecordId> wanted = new ArrayList<>();
        for (String text : ids) {
            wanted.add(id(usual, text));
        }
        client.delete(name, wanted);
        console().err().println("Deleted " + wanted.size() + (wanted.size() == 1 ? " record." : " records."));
    }
}
