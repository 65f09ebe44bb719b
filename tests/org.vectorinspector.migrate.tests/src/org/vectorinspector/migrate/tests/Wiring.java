package org.vectorinspector.migrate.tests;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.connection.internal.DefaultProviderRegistry;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.exchange.internal.DefaultFileFormats;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.internal.DefaultCopyService;
import org.vectorinspector.core.migrate.internal.Waits;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.session.ConnectionKey;

/** The program's services over some providers, with runs in a folder of the test. */
final class Wiring implements AutoCloseable {
    private static final Waits SHORT = new Waits(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofSeconds(5));

    private final DefaultConnectionManager manager;
    private final CopyService copies;

    Wiring(Path folder, VectorProvider... providers) {
        DefaultProviderRegistry registry = new DefaultProviderRegistry();
        List.of(providers).forEach(registry::addProvider);
        EventPoster events = new EventPoster(new NobodyListens());
        manager = new DefaultConnectionManager(registry, events, Clock.systemUTC(), () -> 10);
        copies = new DefaultCopyService(manager, noProfiles(), new DefaultFileFormats(), events, folder.resolve("runs"), SHORT);
    }

    private static ProfileConnections noProfiles() {
        return (ProfileConnections) Proxy.newProxyInstance(Wiring.class.getClassLoader(), new Class<?>[] {ProfileConnections.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("no copy here comes from a profile");
                });
    }

    CopyService copies() {
        return copies;
    }

    /** Opens a connection; settings that the provider does not know are left out. */
    ManagedConnection open(VectorProvider provider, Map<String, String> settings, Map<String, String> secrets) throws VectorStoreException {
        List<String> known = provider.descriptor().fields().stream().map(field -> field.key()).toList();
        ConnectionSettings own = ConnectionSettings.EMPTY;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            own = known.contains(setting.getKey()) ? own.with(setting.getKey(), setting.getValue()) : own;
        }
        Map<String, Secret> hidden = new HashMap<>();
        secrets.forEach((key, value) -> hidden.put(key, new Secret(value.toCharArray())));
        return manager.open(new OpenRequest(provider.descriptor().id(), provider.descriptor().name(), own, new Secrets(hidden)));
    }

    static CopyPlace place(ManagedConnection connection, CollectionName collection) {
        return new CopyPlace.InCollection(ConnectionKey.of(connection), connection.name(), collection);
    }

    @Override
    public void close() {
        manager.closeAll(Duration.ofSeconds(5));
    }

    private static final class NobodyListens implements EventAdmin {
        @Override
        public void postEvent(Event event) {
            // there is no window
        }

        @Override
        public void sendEvent(Event event) {
            // there is no window
        }
    }
}
