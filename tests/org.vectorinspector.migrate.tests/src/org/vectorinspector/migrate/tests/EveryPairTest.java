package org.vectorinspector.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.migrate.tests.SixDatabases.Kind;

/** A collection goes from every kind of database to every other, and home again from there. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPairTest {
    private static final int DIMENSION = 8;
    private static final List<VectorRecord> MASTER = MixedRecords.of(1_000, DIMENSION);
    private static final CollectionName ORIGINAL = CollectionName.of("master");

    @TempDir
    static Path folder;
    private SixDatabases databases;
    private final Map<Kind, CollectionName> sources = new HashMap<>();

    @BeforeAll
    void fill() throws Exception {
        databases = SixDatabases.started(folder, Kind.values());
        var local = databases.connection(Kind.LOCAL).client();
        local.create(CollectionSpec.of(ORIGINAL.name(), DIMENSION, Metric.COSINE));
        assertEquals(List.of(), local.upsert(ORIGINAL, RecordBatch.of(MASTER)));
        for (Kind kind : Kind.values()) {
            sources.put(kind, kind.collection("source"));
            copy(CopyRequest.of(databases.place(Kind.LOCAL, ORIGINAL), databases.place(kind, sources.get(kind))));
        }
    }

    @AfterAll
    void close() throws Exception {
        databases.close();
    }

    static Stream<Arguments> pairs() {
        return EnumSet.allOf(Kind.class).stream().flatMap(from -> EnumSet.complementOf(EnumSet.of(from)).stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void arrivesEqualAndComesHome(Kind from, Kind to) throws Exception {
        CollectionName there = to.collection("from" + from.name().toLowerCase(java.util.Locale.ROOT));
        RunStatus ended = copy(CopyRequest.of(databases.place(from, sources.get(from)), databases.place(to, there)));
        VerifyReport report = databases.copies().verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report.checks()::toString);
        CollectionName home = CollectionName.of("home-" + from + "-" + to);
        copy(CopyRequest.of(databases.place(to, there), databases.place(Kind.LOCAL, home)));
        assertHome(home);
    }

    private RunStatus copy(CopyRequest request) throws Exception {
        CopyPlan plan = databases.copies().plan(request, PlanDepth.EVERYTHING, Progress.NONE);
        List<PlanLine> lost = plan.losses().stream().filter(line -> Set.of(Part.RECORDS, Part.ID, Part.SPACE, Part.DOCUMENT, Part.KEY).contains(line.part())).toList();
        assertEquals(List.of(), lost, "nothing of these records needs to be lost anywhere");
        RunStatus ended = databases.copies().start(plan, RunLimits.NONE).await();
        assertEquals(RunState.COMPLETE, ended.state());
        assertEquals(MASTER.size(), ended.tally().written(), ended::toString);
        return ended;
    }

    /** Compares what all databases keep in one form: ids, documents, and the metadata that needs no mapping. */
    private void assertHome(CollectionName home) throws Exception {
        List<RecordId> ids = MASTER.stream().map(VectorRecord::id).toList();
        RecordBatch found = databases.connection(Kind.LOCAL).client().fetch(home, ids, RecordFields.ALL);
        assertEquals(ids, found.ids(), "every id is the one that it was");
        for (int row = 0; row < MASTER.size(); row++) {
            VectorRecord expected = MASTER.get(row);
            VectorRecord actual = found.row(row);
            assertEquals(expected.document(), actual.document(), () -> "document of " + expected.id());
            assertEquals(MixedRecords.plain(expected), MixedRecords.plain(actual), () -> "metadata of " + expected.id());
            assertEquals(Optional.empty(), actual.metadata().get("_vi_id"));
        }
    }
}
