package org.vectorinspector.cli.command;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import picocli.CommandLine.Option;

/** A command that changes the indexes of a collection. */
abstract class IndexChangeCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    IndexChangeCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    final boolean writes() {
        return true;
    }

    final CollectionName collection() {
        return name(collection);
    }

    static IndexMaking making(ManagedConnection connection, VectorConnection client) throws VectorStoreException {
        if (connection.rules().readOnly()) {
            throw new VectorStoreException(Kind.NOT_ALLOWED, "This connection is read-only.",
                    "Switch «Read-only» off in its profile to change something.");
        }
        return client.capability(IndexMaking.class).orElseThrow(IndexesListCommand::none);
    }
}
