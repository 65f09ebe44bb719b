package org.vectorinspector.cli.command;

import java.nio.file.Path;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.compare.ComparedSource;
import org.vectorinspector.core.compare.FileSource;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.RecordFile;

/** Finds the sides of a comparison by what a person wrote, and opens their connections. */
final class CompareSides {
    private static final String FILE = "file:";

    private final Services services;

    CompareSides(Services services) {
        this.services = services;
    }

    /** Returns the side; the caller closes all connections in the end. */
    ComparedSource source(String text) throws UsageException, VectorStoreException {
        if (text.startsWith(FILE)) {
            Path file = Path.of(text.substring(FILE.length()));
            return new FileSource(new RecordFile(file, ExportCommand.format(services.formats(), null, file)));
        }
        NamedCollection named = NamedCollection.read(services.profiles().store(), text);
        ManagedConnection connection = services.profiles().connections().open(named.profile().id());
        return services.across().comparer().source(new CollectionRef(connection.id(), named.collection()));
    }
}
