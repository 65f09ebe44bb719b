package org.vectorinspector.api.model;

import java.util.Objects;

/**
 * Points at one collection of one open connection.
 *
 * @param connection never null
 * @param collection never null
 */
public record CollectionRef(ConnectionId connection, CollectionName collection) {
    public CollectionRef {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(collection, "collection");
    }
}
