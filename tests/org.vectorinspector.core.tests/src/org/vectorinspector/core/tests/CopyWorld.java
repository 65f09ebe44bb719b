package org.vectorinspector.core.tests;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.internal.DefaultCopyService;
import org.vectorinspector.core.migrate.internal.Waits;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.session.ConnectionKey;

/** Two stores in memory, {@code from} and {@code to}, and the service that copies between them. */
final class CopyWorld implements AutoCloseable {
    static final CollectionName DOCS = CollectionName.of("docs");
    private static final Waits SHORT = new Waits(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(1));

    final World world = new World();
    final ManagedConnection from;
    final ManagedConnection to;
    final Path runs;
    CopyService copies;

    CopyWorld(Path runs) throws VectorStoreException {
        this.runs = runs;
        from = world.open("from");
        to = world.open("to");
        copies = service(world.connections);
    }

    /** Returns a service over other connections and the same runs, as after a restart of the program. */
    CopyService service(ConnectionManager connections) {
        return new DefaultCopyService(connections, noProfiles(), Formats.ours(), world.events, runs, SHORT);
    }

    private static ProfileConnections noProfiles() {
        return (ProfileConnections) Proxy.newProxyInstance(CopyWorld.class.getClassLoader(), new Class<?>[] {ProfileConnections.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("no copy here comes from a profile");
                });
    }

    /** Fills the source with these records of one dense space. */
    void fill(RecordBatch records, int dimension) throws VectorStoreException {
        from.client().create(CollectionSpec.of("docs", dimension, Metric.COSINE));
        from.client().upsert(DOCS, records);
    }

    CopyPlace source() {
        return new CopyPlace.InCollection(ConnectionKey.of(from), "from", DOCS);
    }

    CopyPlace target() {
        return new CopyPlace.InCollection(ConnectionKey.of(to), "to", DOCS);
    }

    CopyRequest request() {
        return CopyRequest.of(source(), target());
    }

    CopyPlan plan() throws VectorStoreException {
        return copies.plan(request(), PlanDepth.EVERYTHING, Progress.NONE);
    }

    /** Plans and runs to the end. */
    RunStatus copy(CopyRequest request) throws Exception {
        CopyRun run = copies.start(copies.plan(request, PlanDepth.EVERYTHING, Progress.NONE), RunLimits.NONE);
        return run.await();
    }

    /** Returns everything of the target. */
    List<VectorRecord> copied() throws VectorStoreException {
        return all(to);
    }

    static List<VectorRecord> all(ManagedConnection connection) throws VectorStoreException {
        List<VectorRecord> records = new java.util.ArrayList<>();
        CollectionScan scan = new CollectionScan(connection.client(), DOCS, PageRequest.first(1_000, RecordFields.ALL), FilterPlan.NONE);
        for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
            records.addAll(page.get().records().rows());
        }
        return records;
    }

    /** Compares records whatever their order. */
    static void assertSame(List<VectorRecord> expected, List<VectorRecord> actual) {
        Comparator<VectorRecord> order = Comparator.comparing(item -> item.id().kind() + item.id().text());
        Assertions.assertEquals(expected.stream().sorted(order).toList(), actual.stream().sorted(order).toList());
    }

    @Override
    public void close() {
        world.close();
    }
}
