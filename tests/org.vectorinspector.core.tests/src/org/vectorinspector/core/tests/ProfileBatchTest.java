package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.BatchListener;
import org.vectorinspector.core.batch.BatchReport;
import org.vectorinspector.core.batch.BatchRequest;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.batch.internal.DefaultProfileBatch;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.memory.MemoryProvider;

class ProfileBatchTest {
    @TempDir
    private Path home;
    private final World world = new World();
    private DefaultProfileBatch batch;

    @BeforeEach
    void open() {
        batch = new DefaultProfileBatch(new Vaults(world, home).connections, world.providers);
    }

    @AfterEach
    void close() {
        world.memory.faults("hanging").heal();
        world.close();
    }

    @Test
    void countsRecordsOfEveryCollection() throws VectorStoreException {
        List<BatchRow> rows = batch.run(BatchRequest.of(List.of(filled("one", 3), filled("two", 5)), BatchDepth.COUNT), BatchListener.NONE);
        assertEquals(List.of(Optional.of(Count.exactly(3)), Optional.of(Count.exactly(5))), rows.stream().map(row -> facts(row).records()).toList());
        assertEquals("Memory 1", facts(rows.getFirst()).version());
        assertEquals(2, world.connections.connections().size(), "nothing was opened but what was open");
    }

    @Test
    void asksOnlyAsMuchAsItsDepth() throws VectorStoreException {
        ConnectionProfile profile = filled("one", 3);
        ProfileFacts tested = facts(batch.run(BatchRequest.of(List.of(profile), BatchDepth.TEST), BatchListener.NONE).getFirst());
        assertEquals(1, tested.collections().size());
        assertTrue(tested.collections().getFirst().count().isEmpty());
        ProfileFacts schema = facts(batch.run(BatchRequest.of(List.of(profile), BatchDepth.SCHEMA), BatchListener.NONE).getFirst());
        assertEquals(2, schema.collections().getFirst().info().orElseThrow().spaces().getFirst().dimension());
    }

    @Test
    void letsEachFailForItself() throws VectorStoreException {
        ConnectionProfile works = filled("works", 1);
        ConnectionProfile locked = ConnectionProfile.of("locked", MemoryProvider.ID, world.request("x", Map.of("locked", "true")).settings());
        ConnectionProfile hanging = filled("hanging", 1);
        world.memory.faults("hanging").hang();
        BatchRequest request = new BatchRequest(List.of(hanging, locked, works), BatchDepth.TEST, false, 8, Duration.ofSeconds(1));
        List<BatchRow> rows = batch.run(request, BatchListener.NONE);
        assertEquals(Kind.TIMED_OUT, failure(rows.get(0)).kind());
        assertInstanceOf(BatchRow.Failed.class, rows.get(1).state());
        assertInstanceOf(BatchRow.Works.class, rows.get(2).state());
        assertEquals(2, new BatchReport(BatchDepth.TEST, rows).failed());
    }

    @Test
    void asksSoManyAtOnceAndNoMore() throws Exception {
        List<ConnectionProfile> profiles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            profiles.add(filled("store-" + i, 1));
            world.memory.faults("store-" + i).hang();
        }
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        BatchListener listener = (place, row) -> {
            if (row.state() instanceof BatchRow.Running) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                two.countDown();
            } else {
                running.decrementAndGet();
            }
        };
        Thread run = Thread.ofVirtual().start(() -> batch.run(new BatchRequest(profiles, BatchDepth.TEST, false, 2, Duration.ofSeconds(30)), listener));
        two.await();
        profiles.forEach(profile -> world.memory.faults(profile.name()).release());
        run.join();
        assertEquals(2, most.get());
        assertEquals(0, running.get());
    }

    @Test
    void endsTheRestWhenItIsInterrupted() throws Exception {
        ConnectionProfile hanging = filled("hanging", 1);
        world.memory.faults("hanging").hang();
        List<BatchRow> rows = new ArrayList<>();
        AtomicInteger begun = new AtomicInteger();
        Thread run = Thread.ofVirtual().start(() -> rows.addAll(batch.run(
                new BatchRequest(List.of(hanging, hanging), BatchDepth.TEST, false, 1, Duration.ofMinutes(5)), (place, row) -> begun.incrementAndGet())));
        Wait.until(() -> begun.get() == 1);
        run.interrupt();
        run.join();
        rows.forEach(row -> assertEquals(Kind.CANCELLED, failure(row).kind()));
        assertEquals(2, rows.size());
    }

    @Test
    void isExportedAsJsonAndCsv() throws VectorStoreException {
        ConnectionProfile locked = ConnectionProfile.of("locked, too", MemoryProvider.ID, world.request("x", Map.of("locked", "true")).settings());
        BatchReport report = new BatchReport(BatchDepth.SCHEMA,
                batch.run(BatchRequest.of(List.of(filled("one", 3), locked), BatchDepth.SCHEMA), BatchListener.NONE));
        JsonArray json = JsonParser.parseString(report.json()).getAsJsonArray();
        JsonObject collection = json.get(0).getAsJsonObject().getAsJsonArray("schema").get(0).getAsJsonObject();
        assertEquals(3, collection.get("records").getAsInt());
        assertEquals("cosine", collection.getAsJsonArray("spaces").get(0).getAsJsonObject().get("metric").getAsString());
        assertEquals(false, json.get(1).getAsJsonObject().get("works").getAsBoolean());
        List<String> lines = report.csv().lines().toList();
        assertTrue(lines.get(1).startsWith("one,memory,works,") && lines.get(1).endsWith(",Memory 1,1,3,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("\"locked, too\",memory,failed,"), lines.get(2));
    }

    private ConnectionProfile filled(String store, int records) throws VectorStoreException {
        ManagedConnection connection = world.open(store);
        connection.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        connection.client().upsert(CollectionName.of("docs"), Records.numbered(0, records, 2));
        return ConnectionProfile.of(store, MemoryProvider.ID, world.request(store, Map.of()).settings());
    }

    private static ProfileFacts facts(BatchRow row) {
        return assertInstanceOf(BatchRow.Works.class, row.state()).facts();
    }

    private static VectorStoreException failure(BatchRow row) {
        return assertInstanceOf(BatchRow.Failed.class, row.state()).failure();
    }
}
