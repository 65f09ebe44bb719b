package org.vectorinspector.core.connection.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.Deadline;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.connection.TestReport;
import org.vectorinspector.core.connection.internal.OpenConnection.Attempt;
import org.vectorinspector.core.event.ConnectionHealthChecked;
import org.vectorinspector.core.event.ConnectionStateChanged;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.EventPoster;

/** Reaches servers for connections and for tests, on the caller's thread. */
final class Connector {
    private final ProviderRegistry providers;
    private final EventPoster events;
    private final Clock clock;

    Connector(ProviderRegistry providers, EventPoster events, Clock clock) {
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    VectorProvider provider(ProviderId id) throws VectorStoreException {
        return providers.find(id).orElseThrow(() -> new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                "No provider «" + id + "» is installed.", "Install its feature, or choose another provider."));
    }

    /** Connects a registered connection and lets its state follow. */
    void connect(OpenConnection connection) throws VectorStoreException {
        Attempt attempt = connection.begin();
        posted(connection, attempt.before(), ConnectionState.CONNECTING);
        attempt.replaced().ifPresent(VectorConnection::close);
        VectorConnection client = null;
        try (Secrets secrets = connection.secrets().read()) {
            client = provider(connection.provider().id()).connect(ConnectRequest.of(connection.settings(), secrets));
            Duration answered = ping(client);
            if (!connection.succeed(attempt, client, answered)) {
                throw VectorStoreException.cancelled(null);
            }
            posted(connection, ConnectionState.CONNECTING, ConnectionState.CONNECTED);
        } catch (VectorStoreException failure) {
            Optional.ofNullable(client).ifPresent(VectorConnection::close);
            if (failure.kind() == Kind.NOT_AUTHENTICATED) {
                connection.secrets().forget();
            }
            if (connection.fail(attempt, ConnectionFault.of(failure, clock.instant()))) {
                posted(connection, ConnectionState.CONNECTING, ConnectionState.ERROR);
            }
            throw failure;
        }
    }

    /** Connects for a look only. */
    TestReport test(OpenRequest request) throws VectorStoreException {
        VectorProvider provider = provider(request.provider());
        long start = System.nanoTime();
        try (Secrets secrets = request.secrets().read();
                VectorConnection client = provider.connect(ConnectRequest.of(request.settings(), secrets))) {
            Duration connecting = Duration.ofNanos(System.nanoTime() - start);
            return new TestReport(client.serverInfo(), connecting, ping(client), client.collections().size());
        }
    }

    void posted(OpenConnection connection, ConnectionState before, ConnectionState after) {
        events.post(ConnectionTopics.STATE_CHANGED, new ConnectionStateChanged(connection.id(), before, after));
    }

    void checked(OpenConnection connection) {
        events.post(ConnectionTopics.HEALTH_CHECKED, new ConnectionHealthChecked(connection.id(), connection.health()));
    }

    /**
     * Asks for a sign of life and returns how long it took.
     *
     * @throws VectorStoreException kind {@code TIMED_OUT} when the patience is at an end
     */
    Duration ping(VectorConnection client, Duration patience) throws VectorStoreException {
        return Deadline.within(patience, () -> new VectorStoreException(Kind.TIMED_OUT, "The server does not answer any more.",
                "It may be busy or stopped: the program goes on trying."), () -> ping(client));
    }

    private static Duration ping(VectorConnection client) throws VectorStoreException {
        long start = System.nanoTime();
        client.ping();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
