package org.vectorinspector.core.together;

import java.util.Objects;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.session.ConnectionKey;

/**
 * One collection that a query is sent to. It outlives the connection, which it names by a key.
 *
 * @param connection the {@link ConnectionKey} of its connection
 * @param connectionName what a person calls the connection
 * @param collection which collection
 * @param space the vector space to search in, empty for the first dense one
 * @param model the model that turns a text into its vectors, empty for whichever is installed and fits
 */
public record Target(String connection, String connectionName, CollectionName collection, String space, String model) {
    public Target {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(connectionName, "connectionName");
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(model, "model");
        if (connection.isBlank()) {
            throw new IllegalArgumentException("A target needs a connection");
        }
    }

    /** Returns the target of a collection, with the space and the model left open. */
    public static Target of(ManagedConnection connection, CollectionName collection) {
        return new Target(ConnectionKey.of(connection), connection.name(), collection, "", "");
    }

    /** Returns the same target with another space. */
    public Target inSpace(String other) {
        return new Target(connection, connectionName, collection, other, model);
    }

    /** Returns the same target with another model. */
    public Target embeddedBy(String other) {
        return new Target(connection, connectionName, collection, space, other);
    }

    /** Returns connection and collection as the command line writes them. */
    public String label() {
        return connectionName + "/" + collection;
    }
}
