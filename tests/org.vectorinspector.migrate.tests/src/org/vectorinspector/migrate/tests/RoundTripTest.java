package org.vectorinspector.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.migrate.tests.SixDatabases.Kind;
import org.vectorinspector.testkit.Records;

/**
 * Real databases only: a collection goes from Chroma to PostgreSQL, into the embedded store and back to Chroma, and is what it was, says
 * our verification, and says a script that knows nothing of this program and uses Chroma's own client.
 */
class RoundTripTest {
    private static final int RECORDS = 20_000;
    private static final int DIMENSION = 384;
    private static final CollectionName FIRST = CollectionName.of("first");
    private static final CollectionName LAST = CollectionName.of("last");

    @TempDir
    Path folder;

    @Test
    void comesHomeAsItWas() throws Exception {
        try (SixDatabases databases = SixDatabases.started(folder, Kind.CHROMA, Kind.PGVECTOR, Kind.LOCAL)) {
            fill(databases);
            copy(databases, Kind.CHROMA, FIRST, Kind.PGVECTOR, FIRST);
            copy(databases, Kind.PGVECTOR, FIRST, Kind.LOCAL, FIRST);
            copy(databases, Kind.LOCAL, FIRST, Kind.CHROMA, LAST);
            assertEquals(Integer.toString(RECORDS), comparedByTheVendorsClient(databases));
        }
    }

    private static void fill(SixDatabases databases) throws Exception {
        var client = databases.connection(Kind.CHROMA).client();
        client.create(CollectionSpec.of(FIRST.name(), DIMENSION, Metric.COSINE));
        for (int first = 0; first < RECORDS; first += 1_000) {
            List<VectorRecord> records = new ArrayList<>();
            for (int n = first; n < first + 1_000; n++) {
                records.add(hard(n));
            }
            assertEquals(List.of(), client.upsert(FIRST, RecordBatch.of(records)));
        }
    }

    /** Makes a record with what Chroma keeps and programs like to break. */
    private static VectorRecord hard(int n) {
        Metadata metadata = Metadata.of("n", Value.of(n)).with("largest", Value.of(Long.MAX_VALUE - n)).with("exact", Value.of(n / 8.0))
                .with("tiny", Value.of(Double.MIN_VALUE)).with("empty", Value.of("")).with("looks like a number", Value.of(Integer.toString(n)))
                .with("date", Value.of("2026-02-29T23:59:60Z"));
        if (n % 3 == 0) {
            metadata = metadata.with("ключ.😀", Value.of(n % 2 == 0)).with("tags", new Value.Items(List.of(Value.of("ä"), Value.of(""))));
        }
        Optional<String> document = n % 7 == 0 ? Optional.empty() : Optional.of(n % 5 == 0 ? "" : "שלום «" + n + "» 👩‍👩‍👧 e\u0301 \u0001\n".repeat(1 + n % 20));
        float[] vector = Records.randomVector(n, DIMENSION);
        vector[n % DIMENSION] = n % 2 == 0 ? -0.0f : Float.MIN_VALUE;
        String id = n % 4 == 0 ? Integer.toString(n) : n % 4 == 1 ? "id/" + n + "?#%20" : n % 4 == 2 ? "👩‍🚀 " + n : new java.util.UUID(n, n).toString();
        return new VectorRecord(RecordId.of(id), document, metadata, VectorRecord.of(RecordId.of(id), "", Metadata.EMPTY, vector).vectors());
    }

    private static void copy(SixDatabases databases, Kind from, CollectionName source, Kind to, CollectionName target) throws Exception {
        CopyPlan plan = databases.copies().plan(CopyRequest.of(databases.place(from, source), databases.place(to, target)), PlanDepth.EVERYTHING, Progress.NONE);
        assertEquals(List.of(), plan.losses().stream().filter(line -> line.part() != PlanLine.Part.COLLECTION).toList());
        RunStatus ended = databases.copies().start(plan, RunLimits.NONE).await();
        assertEquals(RECORDS, ended.tally().written(), ended::toString);
        VerifyReport report = databases.copies().verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report.checks()::toString);
    }

    private static String comparedByTheVendorsClient(SixDatabases databases) throws Exception {
        Path servers = Path.of(System.getProperty("vectorinspector.root"), "tests/servers");
        String port = databases.connection(Kind.CHROMA).settings().text("port").orElseThrow();
        Process node = new ProcessBuilder("node", servers.resolve("chroma-equal.mjs").toString(), "127.0.0.1", port, FIRST.name(), LAST.name())
                .redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(node.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, node.exitValue(), said);
        return said;
    }
}
