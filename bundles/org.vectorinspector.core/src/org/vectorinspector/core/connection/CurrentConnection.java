package org.vectorinspector.core.connection;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * The program seen as if it had one connection: the active one. For code that was written for a single connection; new code takes a
 * {@link ConnectionManager} and names the connection it means. Safe for use by several threads.
 */
public final class CurrentConnection {
    private final ConnectionManager connections;

    /** Makes a view of these connections. */
    public CurrentConnection(ConnectionManager connections) {
        this.connections = connections;
    }

    /**
     * Returns the active connection at this moment.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when none is open
     */
    public ManagedConnection connection() throws VectorStoreException {
        return connections.active().orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "No connection is open.", "Open one first."));
    }

    /**
     * Returns its live client, as {@link ManagedConnection#client} does.
     *
     * @throws VectorStoreException also kind {@code NOT_FOUND} when none is open
     */
    public VectorConnection client() throws VectorStoreException {
        return connection().client();
    }

    /**
     * Returns its active collection at this moment.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when no connection is open or no collection is chosen
     */
    public CollectionRef collection() throws VectorStoreException {
        return connection().activeRef().orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "No collection is chosen.", "Choose one first."));
    }
}
