package org.vectorinspector.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an index. */
@Command(name = "create", description = "Makes an index of a collection that is there, and returns when the database has it.")
final class IndexesCreateCommand extends IndexChangeCommand {
    @Option(names = "--on", required = true, paramLabel = "NAME", description = "The metadata key, column or vector space.")
    private String on;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "In the database's word: indexes list says which there are.")
    private String kind;

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "A setting of the index; may be repeated.")
    private Map<String, String> options = new LinkedHashMap<>();

    IndexesCreateCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws UsageException, VectorStoreException {
        if (on.isBlank() || kind.isBlank()) {
            throw new UsageException("--on and --kind are not empty.");
        }
        making(connection, client).createIndex(collection(), new IndexSpec(on, kind, options));
        console().err().println("Made an index of the kind " + kind + " on " + on + ".");
    }
}
