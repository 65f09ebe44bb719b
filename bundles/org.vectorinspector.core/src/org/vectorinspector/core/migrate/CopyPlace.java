package org.vectorinspector.core.migrate;

import java.nio.file.Path;
import java.util.Objects;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.exchange.FormatId;

/** Where a copy reads or writes, in words that outlive the program. */
public sealed interface CopyPlace {
    /**
     * The partition that means all of them: a collection whose name has it is read and written as one whole, in which the id of each record
     * begins with its partition. A partition that is really called so cannot be copied alone.
     */
    String ALL_PARTITIONS = "*";

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

        /** Tells whether the collection is meant with all of its partitions. */
        public boolean whole() {
            return collection.partition().equals(ALL_PARTITIONS);
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
