package org.vectorinspector.core.connection.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionHealth;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.connection.SecretSource;

/**
 * The state of one connection under its own lock. Every attempt to connect has a number; what an attempt brings that is not the
 * latest any more is refused, so that a late answer of a hanging server cannot undo a disconnect.
 */
final class OpenConnection implements ManagedConnection {
    private final ConnectionId id = ConnectionId.random();
    private final Clock clock;
    private final ProviderDescriptor provider;
    private final SecretSource secrets;
    private final Optional<ProfileId> profile;
    private final Object lock = new Object();
    private String name;
    private ConnectionSettings settings;
    private ConnectionSettings wanted;
    private ConnectionRules rules;
    private ConnectionState state = ConnectionState.DISCONNECTED;
    private Optional<ConnectionFault> fault = Optional.empty();
    private ConnectionHealth health = ConnectionHealth.UNKNOWN;
    private Instant used = Instant.MIN;
    private Optional<CollectionName> activeCollection = Optional.empty();
    private Optional<VectorConnection> client = Optional.empty();
    private Optional<Thread> connecting = Optional.empty();
    private long attempt;

    OpenConnection(OpenRequest request, ProviderDescriptor provider, Clock clock) {
        this.clock = clock;
        this.provider = provider;
        this.settings = request.settings();
        this.wanted = request.settings();
        this.secrets = request.secrets().kept();
        this.rules = request.rules();
        this.profile = request.profile();
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
        synchronized (lock) {
            return settings;
        }
    }

    @Override
    public boolean outdated() {
        synchronized (lock) {
            return !wanted.equals(settings);
        }
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
    public ConnectionRules rules() {
        synchronized (lock) {
            return rules;
        }
    }

    @Override
    public Optional<ProfileId> profile() {
        return profile;
    }

    @Override
    public ConnectionHealth health() {
        synchronized (lock) {
            return health;
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
            used = clock.instant();
            return client.filter(live -> state == ConnectionState.CONNECTED || state == ConnectionState.ERROR)
                    .map(live -> rules.readOnly() ? new ReadOnlyConnection(live) : live)
                    .orElseThrow(() -> new VectorStoreException(Kind.UNREACHABLE, "«" + name + "» is not connected.", "Reconnect it."));
        }
    }

    SecretSource secrets() {
        return secrets;
    }

    /** Returns when somebody last used the connection. */
    Instant used() {
        synchronized (lock) {
            return used;
        }
    }

    /** Returns the live client for a sign of life, which is no use of the connection. */
    Optional<VectorConnection> live() {
        synchronized (lock) {
            return client;
        }
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

    /** Takes rules for now and settings for the next attempt, and tells what that changes. */
    Revision revise(ConnectionSettings newSettings, ConnectionRules newRules) {
        synchronized (lock) {
            boolean changed = !wanted.equals(newSettings) || !rules.equals(newRules);
            wanted = newSettings;
            rules = newRules;
            return new Revision(changed, !settings.equals(newSettings));
        }
    }

    /** Begins an attempt on the current thread and returns its number and what it replaces. */
    Attempt begin() {
        synchronized (lock) {
            Attempt begun = new Attempt(++attempt, state, client);
            used = clock.instant();
            settings = wanted;
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
            health = health.answered(answered);
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
            health = health.failed();
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
            health = health.failed();
            return true;
        }
    }

    /** Takes a sign of life of this client and tells whether that ended a failure. */
    boolean answered(VectorConnection live, Duration took) {
        synchronized (lock) {
            if (client.isEmpty() || client.get() != live) {
                return false;
            }
            boolean recovered = state == ConnectionState.ERROR;
            state = ConnectionState.CONNECTED;
            fault = Optional.empty();
            health = health.answered(took);
            return recovered;
        }
    }

    /** Sets when the next attempt comes, empty for none, unless the connection is not failing any more. */
    void plan(Optional<Instant> next) {
        synchronized (lock) {
            if (state == ConnectionState.ERROR) {
                health = next.map(health::trying).orElseGet(health::resting);
            }
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
            health = ConnectionHealth.UNKNOWN;
            client = Optional.empty();
            return ended;
        }
    }

    /**
     * What other rules and settings change.
     *
     * @param changed whether anything is other than it was
     * @param waits whether settings wait for the next attempt to connect
     */
    record Revision(boolean changed, boolean waits) {
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
