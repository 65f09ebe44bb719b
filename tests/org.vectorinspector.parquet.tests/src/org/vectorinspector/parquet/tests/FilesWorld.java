package org.vectorinspector.parquet.tests;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.connection.internal.DefaultProviderRegistry;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.internal.DefaultFileFormats;
import org.vectorinspector.core.exchange.internal.JsonLinesFormat;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.internal.DefaultCopyService;
import org.vectorinspector.core.migrate.internal.Waits;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.parquet.internal.ParquetFormat;
import org.vectorinspector.parquet.internal.VdfFormat;
import org.vectorinspector.testkit.memory.MemoryProvider;

/** Two stores in memory, {@code from} and {@code to}, and the service that copies between them and files of every format. */
final class FilesWorld implements AutoCloseable {
    static final CollectionName DOCS = CollectionName.of("docs");
    private static final Waits SHORT = new Waits(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(1));

    final MemoryProvider memory = new MemoryProvider();
    final DefaultFileFormats formats = new DefaultFileFormats();
    final CopyService copies;
    private final DefaultConnectionManager connections;
    private final ManagedConnection from;
    private final ManagedConnection to;

    FilesWorld(Path folder) throws VectorStoreException {
        DefaultProviderRegistry providers = new DefaultProviderRegistry();
        providers.addProvider(memory);
        List.<FileFormat>of(new JsonLinesFormat(), new ParquetFormat(), new VdfFormat()).forEach(formats::addFormat);
        EventPoster events = new EventPoster(new NobodyListens());
        connections = new DefaultConnectionManager(providers, events, Clock.systemUTC(), () -> 10);
        copies = new DefaultCopyService(connections, noProfiles(), formats, events, folder.resolve("runs"), SHORT);
        from = open("from");
        to = open("to");
    }

    private ManagedConnection open(String store) throws VectorStoreException {
        return connections.open(new OpenRequest(MemoryProvider.ID, store, ConnectionSettings.EMPTY.with("store", store), Secrets.none()));
    }

    private static ProfileConnections noProfiles() {
        return (ProfileConnections) Proxy.newProxyInstance(FilesWorld.class.getClassLoader(), new Class<?>[] {ProfileConnections.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("no copy here comes from a profile");
                });
    }

    /** Fills the source with records. */
    void fill(List<VectorRecord> records, VectorSpace... spaces) throws VectorStoreException {
        from.client().create(new CollectionSpec(DOCS, List.of(spaces), Metadata.EMPTY, java.util.Map.of()));
        from.client().upsert(DOCS, RecordBatch.of(records));
    }

    CopyPlace source() {
        return new CopyPlace.InCollection(ConnectionKey.of(from), "from", DOCS);
    }

    CopyPlace target() {
        return new CopyPlace.InCollection(ConnectionKey.of(to), "to", DOCS);
    }

    /** Returns the place of a file by its name. */
    CopyPlace.InFile file(Path path) {
        return new CopyPlace.InFile(path, formats.of(path).orElseThrow().id());
    }

    /** Plans and runs to the end. */
    RunStatus copy(CopyPlace source, CopyPlace target) throws Exception {
        return copies.start(copies.plan(CopyRequest.of(source, target), PlanDepth.EVERYTHING, Progress.NONE), RunLimits.NONE).await();
    }

    /** Returns everything of the target. */
    List<VectorRecord> copied() throws VectorStoreException {
        List<VectorRecord> records = new ArrayList<>();
        CollectionScan scan = new CollectionScan(to.client(), DOCS, PageRequest.first(1_000, RecordFields.ALL), FilterPlan.NONE);
        for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
            records.addAll(page.get().records().rows());
        }
        return records;
    }

    /** Returns what the target's collection is like. */
    List<VectorSpace> copiedSpaces() throws VectorStoreException {
        return to.client().describe(DOCS).spaces();
    }

    @Override
    public void close() {
        memory.faults("from").heal();
        connections.closeAll(Duration.ofSeconds(2));
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
