package org.vectorinspector.core.tests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.connection.internal.DefaultProviderRegistry;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.testkit.memory.MemoryProvider;

/** The services of the program over databases in memory, with everything that they post. */
final class World implements AutoCloseable {
    final MemoryProvider memory = new MemoryProvider();
    final List<Object> posted = new CopyOnWriteArrayList<>();
    final DefaultProviderRegistry providers = new DefaultProviderRegistry();
    final EventPoster events = new EventPoster(new Recorder());
    final DefaultConnectionManager connections;

    World() {
        this(10);
    }

    World(int limit) {
        this(limit, Clock.systemUTC());
    }

    World(int limit, Clock clock) {
        providers.addProvider(memory);
        connections = new DefaultConnectionManager(providers, events, clock, () -> limit);
    }

    ManagedConnection open(String store) throws VectorStoreException {
        return connections.open(request(store, Map.of()));
    }

    OpenRequest request(String store, Map<String, String> more) {
        ConnectionSettings settings = ConnectionSettings.EMPTY.with("store", store);
        for (Map.Entry<String, String> entry : more.entrySet()) {
            settings = settings.with(entry.getKey(), entry.getValue());
        }
        return new OpenRequest(MemoryProvider.ID, store, settings, Secrets.none());
    }

    /** Opens a connection with one collection of these records. */
    CollectionRef collection(RecordBatch records, int dimension) throws VectorStoreException {
        ManagedConnection connection = open("store-" + connections.connections().size());
        CollectionName name = CollectionName.of("docs");
        connection.client().create(CollectionSpec.of("docs", dimension, Metric.COSINE));
        connection.client().upsert(name, records);
        return new CollectionRef(connection.id(), name);
    }

    @Override
    public void close() {
        connections.connections().forEach(connection -> memory.faults(connection.name()).heal());
        connections.closeAll(java.time.Duration.ofSeconds(2));
    }

    private final class Recorder implements EventAdmin {
        @Override
        public void postEvent(Event event) {
            posted.add(event.getProperty(EventPoster.DATA));
        }

        @Override
        public void sendEvent(Event event) {
            postEvent(event);
        }
    }
}
