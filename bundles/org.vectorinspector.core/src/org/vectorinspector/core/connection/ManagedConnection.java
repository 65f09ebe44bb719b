package org.vectorinspector.core.connection;

import java.time.Duration;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * One open connection: the same object for as long as the manager knows it, across reconnects. Every method answers at once
 * from memory and is safe for use by several threads, the UI thread among them; changes go through {@link ConnectionManager}.
 */
public interface ManagedConnection {
    /** Returns the id, which never changes. */
    ConnectionId id();

    /** Returns what a person calls it. */
    String name();

    /** Returns what kind of database it is. */
    ProviderDescriptor provider();

    /** Returns the settings by which it is connected, or was last; no secret is among them. */
    ConnectionSettings settings();

    /** Tells whether other settings wait for the next attempt to connect, because its profile was changed. */
    boolean outdated();

    /** Returns how it stands to its server. */
    ConnectionState state();

    /** Returns why it is in state error; empty in all other states. */
    Optional<ConnectionFault> fault();

    /** Returns what is known of its server. */
    ConnectionHealth health();

    /** Returns how careful it is. */
    ConnectionRules rules();

    /** Returns the saved profile that it was opened from, empty where there is none. */
    Optional<ProfileId> profile();

    /** Returns how long the last sign of life took, empty before the first. */
    default Optional<Duration> latency() {
        return health().latency();
    }

    /** Returns the collection that operations of this connection are about. */
    Optional<CollectionName> activeCollection();

    /** Returns the same with the connection's id. */
    default Optional<CollectionRef> activeRef() {
        return activeCollection().map(collection -> new CollectionRef(id(), collection));
    }

    /**
     * Returns the live client, whose calls block: use it in jobs and on virtual threads only, and do not keep it across
     * calls, because a reconnect replaces it. Where the {@linkplain ConnectionRules rules} say read-only it refuses every change.
     *
     * @throws VectorStoreException kind {@code UNREACHABLE} when the connection is not connected
     */
    VectorConnection client() throws VectorStoreException;
}
