package org.vectorinspector.core.migrate.internal;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;

/**
 * A collection within reach: each call asks for the client of the moment, so that a run outlives a reconnect.
 *
 * @param connections which know the client
 * @param connection whose client is asked
 * @param collection of which
 */
record Reach(ConnectionManager connections, ConnectionId connection, CollectionName collection) {
    /** A call with the client of the moment. */
    @FunctionalInterface
    interface Call<T> {
        T with(VectorConnection client, CollectionName collection) throws VectorStoreException;
    }

    <T> T call(Call<T> call) throws VectorStoreException {
        if (!collection.partition().equals(CopyPlace.ALL_PARTITIONS)) {
            return new Clients(connections).call(connection, client -> call.with(client, collection));
        }
        IdKind kind = managed().provider().collections().idKinds().getFirst();
        return new Clients(connections).call(connection, client -> call.with(new WholeCollection(client, kind), collection));
    }

    /** Connects again where the connection has failed; one that a person disconnected stays so. */
    void mend() throws VectorStoreException {
        ManagedConnection managed = managed();
        if (managed.state() == ConnectionState.ERROR) {
            connections.reconnect(connection);
        }
    }

    ManagedConnection managed() throws VectorStoreException {
        return connections.find(connection)
                .orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "The connection has been closed.", "Open it again."));
    }
}
