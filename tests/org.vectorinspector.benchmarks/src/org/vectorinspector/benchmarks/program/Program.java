package org.vectorinspector.benchmarks.program;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.connection.internal.DefaultProviderRegistry;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.exchange.internal.DefaultFileFormats;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.internal.DefaultCopyService;
import org.vectorinspector.core.migrate.internal.Waits;
import org.vectorinspector.core.profile.ProfileConnections;

/** The services of the program put together without OSGi: what the window and the command line work with. */
public final class Program implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final DefaultProviderRegistry providers = new DefaultProviderRegistry();
    private final EventPoster events = new EventPoster(new Nobody());
    private final DefaultConnectionManager connections =
            new DefaultConnectionManager(providers, events, Clock.systemUTC(), () -> CONNECTIONS);
    private final Map<String, ProviderId> known = new HashMap<>();

    /** Opens a connection to a database of the benchmarks. */
    public ManagedConnection open(Database database, String place) throws VectorStoreException {
        ProviderId provider = known.computeIfAbsent(database.name(), name -> add(database.provider()));
        return connections.open(new OpenRequest(provider, database.name() + " at " + place, new ConnectionSettings(database.settings(place)),
                Secrets.none()));
    }

    private ProviderId add(VectorProvider provider) {
        VectorProvider loaded = ProviderLoader.load(provider);
        providers.addProvider(loaded);
        return loaded.descriptor().id();
    }

    /** Returns the connections. */
    public ConnectionManager connections() {
        return connections;
    }

    /** Returns a service for copies that keeps its runs in a folder. */
    public CopyService copies(Path runs) {
        return new DefaultCopyService(connections, absent(ProfileConnections.class), new DefaultFileFormats(), events, runs, Waits.USUAL);
    }

    /** Returns a service that nothing here calls. */
    public static <T> T absent(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(Program.class.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException("No benchmark has profiles");
        }));
    }

    @Override
    public void close() {
        connections.closeAll(Duration.ofSeconds(2));
    }

    /** Listens to nothing that is posted. */
    private static final class Nobody implements EventAdmin {
        @Override
        public void postEvent(Event event) {
            // nobody looks on
        }

        @Override
        public void sendEvent(Event event) {
            // nobody looks on
        }
    }
}
