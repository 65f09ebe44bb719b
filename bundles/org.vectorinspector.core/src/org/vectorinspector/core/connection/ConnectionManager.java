package org.vectorinspector.core.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.ConnectionSettings;

/**
 * Owns all open connections, which of them is active, and the active collection of each. What happens is posted with the
 * topics of {@link org.vectorinspector.core.event.ConnectionTopics}, after the change and in its order.
 *
 * <p>Safe for use by several threads. {@link #open}, {@link #reconnect} and {@link #test} block until the server has answered;
 * everything else answers at once, even when a server hangs. Connections that are in use are asked for a sign of life now and then,
 * and those that failed for a while are connected again by themselves, with growing pauses. A failing connection never touches another one. An id that is not
 * known any more is overlooked.
 */
public interface ConnectionManager {
    /** How many connections may be open at once unless the person prefers another number. */
    int DEFAULT_LIMIT = 10;

    /** Returns how many connections may be open at once. */
    int limit();

    /** Returns all connections in the person's order. */
    List<ManagedConnection> connections();

    /** Returns a connection, empty where it is not known. */
    Optional<ManagedConnection> find(ConnectionId connection);

    /** Returns the active connection, empty only when there is none at all. */
    Optional<ManagedConnection> active();

    /**
     * Registers a connection and connects it. It is in the list from the start, as connecting, and stays there as error when
     * connecting fails, so that the person can mend it; the first one becomes the active one.
     *
     * @throws VectorStoreException kind {@code CONFLICT} when the limit is reached, {@code UNSUPPORTED_VERSION} when the provider
     *         is not installed (in both cases nothing is registered); else what the provider says
     */
    ManagedConnection open(OpenRequest request) throws VectorStoreException;

    /**
     * Registers a connection as disconnected, for the person to connect when it is wanted. Answers at once.
     *
     * @throws VectorStoreException as {@link #open} does before it connects
     */
    ManagedConnection register(OpenRequest request) throws VectorStoreException;

    /**
     * Connects again with the settings that it has by now, and with the secrets as they are kept now; a working client is closed first.
     *
     * @throws VectorStoreException what the provider says; the connection is then in state error
     */
    void reconnect(ConnectionId connection) throws VectorStoreException;

    /** Closes the client and keeps the connection as disconnected; a running attempt to connect is given up. */
    void disconnect(ConnectionId connection);

    /** Closes the client, wipes the secrets and forgets the connection; the active one hands over to its neighbour. */
    void close(ConnectionId connection);

    /**
     * Closes all connections.
     *
     * @param patience how long to wait at most for clients to let go
     */
    void closeAll(Duration patience);

    /**
     * Connects, asks the server about itself and closes again; nothing is registered.
     *
     * @throws VectorStoreException what the provider says
     */
    TestReport test(OpenRequest request) throws VectorStoreException;

    /** Makes this connection the active one. */
    void activate(ConnectionId connection);

    /**
     * Makes a collection the active one of its connection, and the connection the active one.
     *
     * @param collection empty for none
     */
    void activateCollection(ConnectionId connection, Optional<CollectionName> collection);

    /**
     * Gives a connection another name.
     *
     * @throws IllegalArgumentException when the name is blank
     */
    void rename(ConnectionId connection, String name);

    /**
     * Gives a connection other rules, which hold at once, and other settings, by which it connects the next time.
     *
     * @return whether it has to connect again to get these settings
     */
    boolean revise(ConnectionId connection, ConnectionSettings settings, ConnectionRules rules);

    /** Moves a connection to this place of the list, 0 for the first; a place behind the end means the last. */
    void move(ConnectionId connection, int place);

    /**
     * Tells the manager that a call of this connection failed, so that its state can follow: a server that is gone or does not
     * accept the credential any more makes it {@link ConnectionState#ERROR}, other failures change nothing.
     */
    void report(ConnectionId connection, VectorStoreException failure);
}
