package org.vectorinspector.core.connection;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * Calls the live client of a connection and reports failures to the manager, so that the state that people see follows what
 * calls find out. Blocks; safe for use by several threads.
 */
public final class Clients {
    private final ConnectionManager connections;

    /** Makes calls to these connections. */
    public Clients(ConnectionManager connections) {
        this.connections = connections;
    }

    /** A call with a result. */
    @FunctionalInterface
    public interface Call<T> {
        /** Asks the client. */
        T with(VectorConnection client) throws VectorStoreException;
    }

    /** A call without a result. */
    @FunctionalInterface
    public interface Action {
        /** Asks the client. */
        void with(VectorConnection client) throws VectorStoreException;
    }

    /**
     * Returns what the call brings.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when the connection is not known any more, {@code UNREACHABLE} when it
     *         is not connected; else what the provider says
     */
    public <T> T call(ConnectionId connection, Call<T> call) throws VectorStoreException {
        VectorConnection client = connections.find(connection)
                .orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "The connection has been closed.", "Open it again.")).client();
        try {
            return call.with(client);
        } catch (VectorStoreException failure) {
            connections.report(connection, failure);
            throw failure;
        }
    }

    /** Runs the action as {@link #call} does. */
    public void run(ConnectionId connection, Action action) throws VectorStoreException {
        call(connection, client -> {
            action.with(client);
            return null;
        });
    }
}
