package org.vectorinspector.core.connection.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.HealthRules;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.connection.TestReport;
import org.vectorinspector.core.connection.internal.OpenConnection.Attempt;
import org.vectorinspector.core.connection.internal.OpenConnection.Revision;
import org.vectorinspector.core.event.CollectionActivated;
import org.vectorinspector.core.event.ConnectionActivated;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.core.event.ConnectionOpened;
import org.vectorinspector.core.event.ConnectionRenamed;
import org.vectorinspector.core.event.ConnectionRevised;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.ConnectionsReordered;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.ProgramPreferences;

/** The one owner of all open connections. */
@Component
public final class DefaultConnectionManager implements ConnectionManager {
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final ConnectionList list = new ConnectionList();
    private final Connector connector;
    private final EventPoster events;
    private final Clock clock;
    private final IntSupplier limit;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("connection health").factory());

    /** Makes a manager of the limit that the person prefers. */
    @Activate
    public DefaultConnectionManager(@Reference ProviderRegistry providers, @Reference EventPoster events,
            @Reference PreferenceStore preferences) {
        this(providers, events, Clock.systemUTC(), () -> preferences.get(ProgramPreferences.CONNECTION_LIMIT));
        Runnable look = look(() -> rules(preferences), work -> Thread.ofVirtual().name("look after a connection").start(work));
        watch.scheduleWithFixedDelay(look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes a manager with a clock and a limit of its own, for tests; nobody looks after its connections by itself. */
    public DefaultConnectionManager(ProviderRegistry providers, EventPoster events, Clock clock, IntSupplier limit) {
        this.connector = new Connector(providers, events, clock);
        this.events = events;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Returns one look at all connections by the rules of that moment: it begins what is due and does not wait for it.
     *
     * @param background runs what may take long
     */
    public Runnable look(Supplier<HealthRules> rules, Executor background) {
        return new HealthMonitor(list, connector, rules, clock, background, Math::random)::look;
    }

    /** Stops looking after connections and closes all of them, at the latest after two seconds, whatever their servers do. */
    @Deactivate
    public void shutDown() {
        watch.shutdownNow();
        closeAll(SHUTDOWN);
    }

    @Override
    public int limit() {
        return limit.getAsInt();
    }

    @Override
    public List<ManagedConnection> connections() {
        return List.copyOf(list.all());
    }

    @Override
    public Optional<ManagedConnection> find(ConnectionId connection) {
        return list.find(connection).map(found -> found);
    }

    @Override
    public Optional<ManagedConnection> active() {
        return list.active().map(found -> found);
    }

    @Override
    public ManagedConnection open(OpenRequest request) throws VectorStoreException {
        OpenConnection connection = registered(request);
        connector.connect(connection);
        return connection;
    }

    @Override
    public ManagedConnection register(OpenRequest request) throws VectorStoreException {
        return registered(request);
    }

    @Override
    public void reconnect(ConnectionId connection) throws VectorStoreException {
        Optional<OpenConnection> found = list.find(connection);
        if (found.isPresent()) {
            found.get().secrets().refresh();
            connector.connect(found.get());
        }
    }

    @Override
    public void disconnect(ConnectionId connection) {
        list.find(connection).ifPresent(found -> {
            Attempt ended = found.disconnect();
            ended.replaced().ifPresent(DefaultConnectionManager::closeLater);
            found.secrets().forget();
            if (ended.before() != ConnectionState.DISCONNECTED) {
                connector.posted(found, ended.before(), ConnectionState.DISCONNECTED);
            }
        });
    }

    @Override
    public void close(ConnectionId connection) {
        boolean wasActive = list.active().map(OpenConnection::id).filter(connection::equals).isPresent();
        list.remove(connection).ifPresent(removed -> {
            removed.disconnect().replaced().ifPresent(DefaultConnectionManager::closeLater);
            removed.secrets().close();
            events.post(ConnectionTopics.CLOSED, new ConnectionClosed(connection));
            if (wasActive) {
                events.post(ConnectionTopics.ACTIVATED, new ConnectionActivated(list.active().map(OpenConnection::id)));
            }
        });
    }

    @Override
    public void closeAll(Duration patience) {
        List<Thread> closing = new ArrayList<>();
        for (OpenConnection connection : list.all()) {
            list.remove(connection.id());
            connection.disconnect().replaced().ifPresent(client -> closing.add(closeLater(client)));
            connection.secrets().close();
            events.post(ConnectionTopics.CLOSED, new ConnectionClosed(connection.id()));
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : closing) {
            join(thread, deadline);
        }
    }

    @Override
    public TestReport test(OpenRequest request) throws VectorStoreException {
        return connector.test(request);
    }

    @Override
    public void activate(ConnectionId connection) {
        if (list.activate(connection)) {
            events.post(ConnectionTopics.ACTIVATED, new ConnectionActivated(Optional.of(connection)));
        }
    }

    @Override
    public void activateCollection(ConnectionId connection, Optional<CollectionName> collection) {
        activate(connection);
        list.find(connection).filter(found -> found.activate(collection)).ifPresent(
                found -> events.post(ConnectionTopics.COLLECTION_ACTIVATED, new CollectionActivated(connection, collection)));
    }

    @Override
    public void rename(ConnectionId connection, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A connection needs a name");
        }
        list.find(connection).ifPresent(found -> {
            found.rename(name.strip());
            events.post(ConnectionTopics.RENAMED, new ConnectionRenamed(connection, name.strip()));
        });
    }

    @Override
    public boolean revise(ConnectionId connection, ConnectionSettings settings, ConnectionRules rules) {
        Optional<Revision> revision = list.find(connection).map(found -> found.revise(settings, rules));
        revision.filter(Revision::changed).ifPresent(made -> events.post(ConnectionTopics.REVISED, new ConnectionRevised(connection)));
        return revision.map(Revision::waits).orElse(false);
    }

    @Override
    public void move(ConnectionId connection, int place) {
        if (list.move(connection, place)) {
            List<ConnectionId> order = list.all().stream().map(OpenConnection::id).toList();
            events.post(ConnectionTopics.REORDERED, new ConnectionsReordered(order));
        }
    }

    @Override
    public void report(ConnectionId connection, VectorStoreException failure) {
        boolean gone = failure.kind() == Kind.UNREACHABLE || failure.kind() == Kind.NOT_AUTHENTICATED || failure.kind() == Kind.TLS;
        list.find(connection).filter(found -> gone && found.lose(ConnectionFault.of(failure, clock.instant())))
                .ifPresent(found -> connector.posted(found, ConnectionState.CONNECTED, ConnectionState.ERROR));
    }

    private OpenConnection registered(OpenRequest request) throws VectorStoreException {
        ProviderDescriptor provider = connector.provider(request.provider()).descriptor();
        OpenConnection connection = new OpenConnection(request, provider, clock);
        int most = limit();
        if (!list.add(connection, most)) {
            connection.secrets().close();
            throw new VectorStoreException(Kind.CONFLICT, most + " connections stand in the list, which is the limit.",
                    "Close one of them, connected or not, or allow more in the preferences.");
        }
        events.post(ConnectionTopics.OPENED, new ConnectionOpened(connection.id()));
        if (list.activateFirst(connection)) {
            events.post(ConnectionTopics.ACTIVATED, new ConnectionActivated(Optional.of(connection.id())));
        }
        return connection;
    }

    private static HealthRules rules(PreferenceStore preferences) {
        int seconds = preferences.get(ProgramPreferences.HEALTH_INTERVAL);
        return HealthRules.USUAL.every(seconds == 0 ? NEVER : Duration.ofSeconds(seconds));
    }

    private static Thread closeLater(VectorConnection client) {
        return Thread.ofVirtual().name("close connection").start(client::close);
    }

    private static void join(Thread thread, long deadline) {
        try {
            thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }
}
