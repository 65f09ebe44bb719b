package org.vectorinspector.core.connection.internal;

import java.time.Duration;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;

/**
 * The state of one connection under its own lock. Every attempt to connect has a number; what an attempt brings that is not the
 * latest any more is refused, so that a late answer of a hanging server cannot undo a disconnect.
 */
final class OpenConnection implements ManagedConnection {
    private final ConnectionId id = ConnectionId.random();
    private final ProviderDescriptor provider;
    private final ConnectionSettings settings;
    private final Secrets secrets;
    private final Object lock = new Object();
    private String name;
    private ConnectionState state = ConnectionState.DISCONNECTED;
    private Optional<ConnectionFault> fault = Optional.empty();
    private Optional<Duration> latency = Optional.empty();
    private Optional<CollectionName> activeCollection = Optional.empty();
    private Optional<VectorConnection> client = Optional.empty();
    private Optional<Thread> connecting = Optional.empty();
    private long attempt;

    OpenConnection(OpenRequest request, ProviderDescriptor provider) {
        this.provider = provider;
        this.settings = request.settings();
        this.secrets = request.secrets().copy();
        this.name = request.name();
    }

    @Override
    public ConnectionId id() {
        return id;
    }

    @Override
    public ProviderDescriptor provider() {
        return provider;
    }

    @Override
    public ConnectionSettings settings() {
        return settings;
    }

    @Override
    public String name() {
        synchronized (lock) {
            return name;
        }
    }

    @Override
    public ConnectionState state() {
        synchronized (lock) {
            return state;
        }
    }

    @Override
    public Optional<ConnectionFault> fault() {
        synchronized (lock) {
            return fault;
        }
    }

    @Override
    public Optional<Duration> latency() {
        synchronized (lock) {
            return latency;
        }
    }

    @Override
    public Optional<CollectionName> activeCollection() {
        synchronized (lock) {
            return activeCollection;
        }
    }

    @Override
    public VectorConnection client() throws VectorStoreException {
        synchronized (lock) {
            return client.filter(live -> state == ConnectionState.CONNECTED || state == ConnectionState.ERROR)
                    .orElseThrow(() -> new VectorStoreException(Kind.UNREACHABLE, "«" + name + "» is not connected.", "Reconnect it."));
        }
    }

    Secrets secrets() {
        return secrets;
    }

    void rename(String newName) {
        synchronized (lock) {
            name = newName;
        }
    }

    /** Sets the active collection and tells whether that is another one. */
    boolean activate(Optional<CollectionName> collection) {
        synchronized (lock) {
            boolean changed = !activeCollection.equals(collection);
            activeCollection = collection;
            return changed;
        }
    }

    /** Begins an attempt on the current thread and returns its number and what it replaces. */
    Attempt begin() {
        synchronized (lock) {
            Attempt begun = new Attempt(++attempt, state, client);
            state = ConnectionState.CONNECTING;
            fault = Optional.empty();
            client = Optional.empty();
            connecting.ifPresent(Thread::interrupt);
            connecting = Optional.of(Thread.currentThread());
            return begun;
        }
    }

    /** Takes the client of an attempt, unless the attempt has been given up meanwhile. */
    boolean succeed(Attempt own, VectorConnection live, Duration answered) {
        synchronized (lock) {
            if (own.number() != attempt) {
                return false;
            }
            connecting = Optional.empty();
            state = ConnectionState.CONNECTED;
            client = Optional.of(live);
            latency = Optional.of(answered);
            return true;
        }
    }

    /** Takes the failure of an attempt, unless the attempt has been given up meanwhile. */
    boolean fail(Attempt own, ConnectionFault why) {
        synchronized (lock) {
            if (own.number() != attempt) {
                return false;
            }
            connecting = Optional.empty();
            state = ConnectionState.ERROR;
            fault = Optional.of(why);
            return true;
        }
    }

    /** Marks a connected connection as failed and tells whether it was connected; the client stays for another try. */
    boolean lose(ConnectionFault why) {
        synchronized (lock) {
            if (state != ConnectionState.CONNECTED) {
                return false;
            }
            state = ConnectionState.ERROR;
            fault = Optional.of(why);
            return true;
        }
    }

    /** Gives up everything and returns what was: the state before and the client to close. */
    Attempt disconnect() {
        synchronized (lock) {
            Attempt ended = new Attempt(++attempt, state, client);
            connecting.ifPresent(Thread::interrupt);
            connecting = Optional.empty();
            state = ConnectionState.DISCONNECTED;
            fault = Optional.empty();
            client = Optional.empty();
            return ended;
        }
    }

    /**
     * An attempt to connect, or its end.
     *
     * @param number larger than those of all earlier ones
     * @param before the state that it replaced
     * @param replaced the client that it replaced, to be closed outside of the lock
     */
    record Attempt(long number, ConnectionState before, Optional<VectorConnection> replaced) {
    }
}
