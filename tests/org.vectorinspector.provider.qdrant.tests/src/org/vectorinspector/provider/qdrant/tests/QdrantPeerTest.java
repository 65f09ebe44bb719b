package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;

/**
 * Qdrant's own JavaScript client speaks with the stand-in: it makes, fills, reads, searches and clears a collection, and reads what
 * the program has written, as the program reads what it has written. So neither can share a mistake with the stand-in alone.
 */
class QdrantPeerTest {
    private static final CollectionName OURS = CollectionName.of("ours");
    private static final CollectionName THEIRS = CollectionName.of("theirs");

    @Test
    void theVendorsClientGoesTheWholeWay() throws Exception {
        try (Qdrant qdrant = Qdrant.start(Map.of("key", Qdrant.KEY));
                VectorConnection connection = Qdrant.connect(qdrant.port(), Map.of("authentication", "api-key"), Qdrant.KEY)) {
            connection.create(CollectionSpec.of("ours", 3, Metric.EUCLIDEAN));
            connection.upsert(OURS, Records.aRecord(new RecordId.Number(41)).document("by the program").with("year", 2026).vector(1, 2, 3).batch());
            String said = tour(qdrant);
            assertTrue(said.endsWith("The tour is done."), said);
            assertTheirs(connection);
            qdrant.verify();
        }
    }

    private static void assertTheirs(VectorConnection connection) throws Exception {
        List<VectorRecord> rows = Batches.walk(connection, THEIRS, PageRequest.first(2, RecordFields.ALL));
        assertEquals(List.of(new RecordId.Number(1), new RecordId.Number(3), new RecordId.Uuid(UUID.fromString("5c56c793-69f3-4fbf-87e6-c4bf54c28c26"))),
                rows.stream().map(VectorRecord::id).toList());
        assertEquals(Optional.of("first"), rows.getFirst().document());
        assertEquals(Value.of(2001), rows.getFirst().metadata().get("year").orElseThrow());
        assertArrayEquals(new float[] {0.6f, 0.8f}, ((Vector.Dense) rows.getFirst().vector("title").orElseThrow()).values(), 1e-6f);
        assertEquals(1, connection.count(THEIRS, Optional.of(new Filter.Equals("tags", Value.of("b")))).records());
        assertEquals("integer", connection.describe(THEIRS).details().get("index on year"));
    }

    private static String tour(Qdrant qdrant) throws Exception {
        Path servers = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers");
        Path log = Files.createTempFile("qdrant-tour", ".log");
        ProcessBuilder command = new ProcessBuilder("node", servers.resolve("qdrant-tour.mjs").toString(), "http://127.0.0.1:" + qdrant.port());
        command.environment().put("QDRANT_KEY", Qdrant.KEY);
        Process node = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            boolean ended = node.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(log, StandardCharsets.UTF_8).strip();
            assertTrue(ended && node.exitValue() == 0, said);
            return said;
        } finally {
            node.destroyForcibly();
            Files.delete(log);
        }
    }
}
