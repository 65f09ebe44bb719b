package org.vectorinspector.core.migrate;

import java.nio.file.Path;
import java.util.Objects;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.exchange.FormatId;

/** Where a copy reads or writes, in words that outlive the program. */
public sealed interface CopyPlace {
    /** Returns what a person calls it. */
    String label();

    /**
     * A collection of a connection.
     *
     * @param connection its {@link org.vectorinspector.core.session.ConnectionKey}
     * @param connectionName what a person called the connection
     * @param collection with its partition
     */
    record InCollection(String connection, String connectionName, CollectionName collection) implements CopyPlace {
        public InCollection {
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(connectionName, "connectionName");
            Objects.requireNonNull(collection, "collection");
        }

        @Override
        public String label() {
            return connectionName + " > " + collection;
        }
    }

    /**
     * A file, or a folder where the format is one of folders.
     *
     * @param file absolute
     * @param format that it is read and written in
     */
    record InFile(Path file, FormatId format) implements CopyPlace {
        public InFile {
            Objects.requireNonNull(format, "format");
            file = file.toAbsolutePath().normalize();
        }

        @Override
        public String label() {
            return file.getFileName().toString();
        }
    }
}
