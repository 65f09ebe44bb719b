package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.PartitionedId;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;

class CopyPartitionsTest {
    private static final RunLimits SMALL = new RunLimits(0, 0, 20, 3);
    private static final Map<String, RecordBatch> SAME_IDS = new TreeMap<>(Map.of("europe", Records.numbered(0, 60, 2), "north/america",
            Records.numbered(30, 70, 2)));
    private static final Map<String, RecordBatch> OWN_IDS = new TreeMap<>(Map.of("europe", Records.numbered(0, 60, 2), "asia",
            Records.numbered(60, 40, 2)));

    @TempDir
    Path runs;
    private CopyWorld copy;

    @BeforeEach
    void open() throws VectorStoreException {
        copy = new CopyWorld(runs);
        copy.world.memory.rules("from").partitions(true);
    }

    @AfterEach
    void close() {
        copy.close();
    }

    @Test
    void keepsThePartitionInAFieldAndBringsEachRecordHome() throws Exception {
        fill(copy.from, SAME_IDS);
        CopyPlan plan = copy.copies.plan(CopyRequest.of(whole(copy.from), copy.target()), PlanDepth.EVERYTHING, Progress.NONE);
        PlanLine line = plan.lines().stream().filter(one -> one.part() == PlanLine.Part.PARTITION).findFirst().orElseThrow();
        assertEquals(PlanLine.Verdict.MAPPED, line.verdict());
        assertEquals("2 partitions", line.source());
        assertEquals("metadata «_vi_partition»", line.target());
        RunStatus ended = copy.copies.start(plan, SMALL).await();
        assertEquals(130, ended.tally().written());
        Map<RecordId, VectorRecord> there = copy.copied().stream().collect(Collectors.toMap(VectorRecord::id, item -> item));
        assertEquals(130, there.size());
        assertEquals(Optional.of(Value.of("europe")), there.get(RecordId.of("europe/r-000040")).metadata().get("_vi_partition"));
        assertEquals(Optional.of(Value.of("north/america")), there.get(RecordId.of("north%2Famerica/r-000040")).metadata().get("_vi_partition"));
        verify(ended);
        home(SAME_IDS);
    }

    @Test
    void leavesIdsAloneWhereEverythingWasSeenAndNoneIsThereTwice() throws Exception {
        fill(copy.from, OWN_IDS);
        RunStatus ended = copy.copy(CopyRequest.of(whole(copy.from), copy.target()));
        assertEquals(new HashSet<>(Records.numbered(0, 100, 2).ids()), copy.copied().stream().map(VectorRecord::id).collect(Collectors.toSet()));
        assertTrue(copy.copied().stream().allMatch(item -> item.metadata().get("_vi_partition").isPresent()));
        verify(ended);
        home(OWN_IDS);
    }

    @Test
    void doesNotTrustASampleWithIds() throws Exception {
        fill(copy.from, Map.of("a", Records.numbered(0, 1_500, 2), "b", Records.numbered(1_400, 100, 2)));
        CopyPlan plan = copy.copies.plan(CopyRequest.of(whole(copy.from), copy.target()), PlanDepth.SAMPLE, Progress.NONE);
        RunStatus ended = copy.copies.start(plan, RunLimits.NONE).await();
        assertEquals(1_600, ended.tally().written());
        assertEquals(1_600, copy.copied().size());
        assertTrue(copy.copied().stream().anyMatch(item -> item.id().equals(RecordId.of("b/r-001400"))));
    }

    @Test
    void doesNotTakeOffWhatAnIdOnlySeemsToBeginWith() throws Exception {
        fill(copy.from, Map.of("a", batch("a/x", "y"), "b", batch("z")));
        copy.copy(CopyRequest.of(whole(copy.from), copy.target()));
        assertEquals(Set.of("a/a/x", "a/y", "b/z"), copy.copied().stream().map(item -> item.id().text()).collect(Collectors.toSet()));
        home(Map.of("a", batch("a/x", "y"), "b", batch("z")));
    }

    @Test
    void copiesPartitionToPartition() throws Exception {
        copy.world.memory.rules("to").partitions(true);
        fill(copy.from, SAME_IDS);
        RunStatus ended = copy.copies.start(copy.copies.plan(CopyRequest.of(whole(copy.from), whole(copy.to)), PlanDepth.SAMPLE, Progress.NONE),
                SMALL).await();
        assertEquals(130, ended.tally().written());
        assertSame(SAME_IDS, copy.to);
        verify(ended);
        assertEquals(130, copy.copies.undo(ended.id(), Progress.NONE));
        assertEquals(List.of(), copy.to.client().collections());
    }

    @Test
    void addsToPartitionsAndTakesOnlyThatBack() throws Exception {
        copy.world.memory.rules("to").partitions(true);
        fill(copy.from, SAME_IDS);
        VectorRecord own = Records.aRecord(Records.numberedId(5)).document("the target's own").vector(5, 5).build();
        fill(copy.to, Map.of("europe", RecordBatch.of(List.of(own))));
        RunStatus ended = copy.copy(CopyRequest.of(whole(copy.from), whole(copy.to)).onExisting(ExistingIds.SKIP));
        assertEquals(129, ended.tally().written());
        assertEquals(1, ended.tally().skipped());
        assertEquals(129, copy.copies.undo(ended.id(), Progress.NONE));
        assertEquals(List.of(own), records(copy.to, "europe"));
        assertEquals(List.of(), records(copy.to, "north/america"));
    }

    @Test
    void goesOnInTheMiddleOfAPartition() throws Exception {
        Map<String, RecordBatch> many = new TreeMap<>(Map.of("a", Records.numbered(0, 900, 2), "b", Records.numbered(0, 1, 2), "c",
                Records.numbered(0, 900, 2)));
        fill(copy.from, many);
        copy.world.memory.faults("to").delay(Duration.ofMillis(2));
        CopyRun run = copy.copies.start(copy.copies.plan(CopyRequest.of(whole(copy.from), copy.target()), PlanDepth.SAMPLE, Progress.NONE), SMALL);
        Wait.until(() -> run.status().tally().written() > 300);
        run.stop();
        RunStatus stopped = run.await();
        assertEquals(RunState.STOPPED, stopped.state());
        copy.world.memory.faults("to").heal();
        RunStatus ended = copy.service(copy.world.connections).resume(stopped.id(), SMALL).await();
        assertEquals(1_801, ended.tally().written());
        verify(ended);
        home(many);
    }

    @Test
    void makesIdsWhereTheTargetTakesOnlyUuids() throws Exception {
        fill(copy.from, SAME_IDS);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("to").idKinds(IdKind.UUID);
        verify(copy.copy(CopyRequest.of(whole(copy.from), copy.target())));
        assertTrue(copy.copied().stream().allMatch(item -> item.id().kind() == IdKind.UUID));
        home(SAME_IDS);
    }

    @Test
    void putsOriginalIdsBackWithinTheirPartition() throws Exception {
        RecordBatch made = RecordBatch.of(List.of(Records.aRecord("made").with("_vi_id", "first").vector(1, 0).build()));
        fill(copy.from, Map.of("a", made, "b", made));
        verify(copy.copy(CopyRequest.of(whole(copy.from), copy.target())));
        assertEquals(Set.of("a/first", "b/first"), copy.copied().stream().map(item -> item.id().text()).collect(Collectors.toSet()));
    }

    @Test
    void saysWhereThereAreNoPartitions() throws Exception {
        copy.fill(Records.numbered(0, 10, 2), 2);
        VectorStoreException refused = assertThrows(VectorStoreException.class, () -> copy.copies.plan(CopyRequest.of(copy.source(), whole(copy.to)),
                PlanDepth.SAMPLE, Progress.NONE));
        assertEquals(Kind.INVALID_REQUEST, refused.kind());
        assertTrue(refused.getMessage().contains("not divided into partitions"), refused.getMessage());
    }

    @Test
    void readsBackEveryIdThatItWrites() {
        List<PartitionedId> ids = new ArrayList<>();
        for (String partition : List.of("", "a", "a/b", "%2F", "a%", "/")) {
            for (String id : List.of("x", "a/x", "/x", "%2F/x")) {
                ids.add(new PartitionedId(partition, RecordId.of(id)));
            }
        }
        assertEquals(ids, ids.stream().map(id -> PartitionedId.of(id.whole())).toList());
        assertEquals(ids.size(), ids.stream().map(PartitionedId::whole).distinct().count());
        assertEquals(RecordId.of("7"), new PartitionedId("", RecordId.of("7")).whole(), "the default partition does not show");
    }

    /** Empties the source, copies everything back into it and compares. */
    private void home(Map<String, RecordBatch> expected) throws Exception {
        copy.from.client().drop(CopyWorld.DOCS);
        RunStatus back = copy.copy(CopyRequest.of(copy.target(), whole(copy.from)));
        assertSame(expected, copy.from);
        verify(back);
    }

    private void verify(RunStatus run) throws Exception {
        VerifyReport report = copy.copies.verify(run.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
    }

    private static void assertSame(Map<String, RecordBatch> expected, ManagedConnection connection) throws VectorStoreException {
        PartitionedCollections partitions = connection.client().capability(PartitionedCollections.class).orElseThrow();
        assertEquals(new ArrayList<>(new TreeMap<>(expected).keySet()),
                partitions.partitions(CopyWorld.DOCS).stream().map(CollectionName::partition).toList());
        for (Map.Entry<String, RecordBatch> part : expected.entrySet()) {
            assertEquals(part.getValue().rows(), records(connection, part.getKey()));
        }
    }

    private static List<VectorRecord> records(ManagedConnection connection, String partition) throws VectorStoreException {
        return connection.client().page(new CollectionName("docs", partition), PageRequest.first(10_000, RecordFields.ALL)).records().rows().stream()
                .sorted(Comparator.comparing(item -> item.id().text())).toList();
    }

    private static void fill(ManagedConnection connection, Map<String, RecordBatch> parts) throws VectorStoreException {
        connection.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        for (Map.Entry<String, RecordBatch> part : parts.entrySet()) {
            CollectionName name = new CollectionName("docs", part.getKey());
            connection.client().create(new CollectionSpec(name, List.of(VectorSpace.dense(2, Metric.COSINE)), Metadata.EMPTY, Map.of()));
            connection.client().upsert(name, part.getValue());
        }
    }

    private static RecordBatch batch(String... ids) {
        return RecordBatch.of(java.util.Arrays.stream(ids).map(id -> Records.aRecord(id).document("text of " + id).vector(1, 0).build()).toList());
    }

    private static CopyPlace whole(ManagedConnection connection) {
        return new CopyPlace.InCollection(ConnectionKey.of(connection), connection.name(), new CollectionName("docs", CopyPlace.ALL_PARTITIONS));
    }
}
