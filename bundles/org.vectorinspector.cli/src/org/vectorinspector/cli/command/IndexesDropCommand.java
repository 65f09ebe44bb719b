package org.vectorinspector.cli.command;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Drops an index. */
@Command(name = "drop", description = "Drops an index; the records stay.")
final class IndexesDropCommand extends IndexChangeCommand {
    @Parameters(paramLabel = "INDEX", description = "Its name, as indexes list shows it.")
    private String index;

    IndexesDropCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws VectorStoreException {
        making(connection, client).dropIndex(collection(), index);
        console().err().println("Dropped the index " + index + ".");
    }
}
