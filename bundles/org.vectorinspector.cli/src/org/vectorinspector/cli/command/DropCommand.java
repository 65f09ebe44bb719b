package org.vectorinspector.cli.command;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drops a collection, after the person has typed its name. */
@Command(name = "drop", description = "Drops a collection with all its records.")
final class DropCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    DropCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws UsageException, VectorStoreException {
        client.describe(name(collection));
        if (!yes()) {
            ask();
        }
        client.drop(name(collection));
        console().err().println("Dropped " + collection + ".");
    }

    private void ask() throws UsageException {
        if (!Typed.possible()) {
            throw new UsageException("Nobody can be asked here; say --yes to drop «" + collection + "».");
        }
        if (!collection.equals(Typed.line("Type the collection's name to drop it with all its records:"))) {
            throw new UsageException("That is another name; nothing was dropped.");
        }
    }
}
