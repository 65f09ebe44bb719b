package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.fault.FaultRule;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Servers that are busy, break off, or take less than was sent. */
class QdrantFaultsTest {
    private static final CollectionName DOCS = CollectionName.of("docs");
    private static final String POINTS = "/collections/docs/points";

    private Qdrant qdrant;
    private VectorConnection connection;
    private final List<Integer> writes = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws Exception {
        qdrant = Qdrant.start();
        connection = qdrant.connect();
        connection.create(CollectionSpec.of("docs", 8, Metric.DOT));
        qdrant.server().watchedBy((request, answer) -> {
            if (request.method().equals("PUT")) {
                writes.add(request.body().length);
            }
        });
    }

    @AfterEach
    void stop() {
        connection.close();
        qdrant.close();
        qdrant.verify();
    }

    @Test
    void comesAgainWhenTheServerIsBusy() throws VectorStoreException {
        qdrant.faults().add(FaultRule.of("PUT", POINTS, 2, Fault.comeAgain(429, 0)));
        qdrant.faults().add(FaultRule.of("POST", POINTS + "/scroll", 2, Fault.comeAgain(503, 0)));
        write(0, 10);
        assertEquals(3, writes.size(), "two were turned away");
        assertEquals(10, page().size());
        assertEquals(0, qdrant.faults().waiting());
    }

    @Test
    void saysThatTheServerIsBusyWhenItStaysSo() {
        qdrant.faults().add(FaultRule.of("GET", "/collections", FaultRule.ALWAYS, Fault.comeAgain(429, 3_600)));
        Expect.failure(Kind.RATE_LIMITED, connection::collections);
    }

    @Test
    void halvesWhatIsTooLarge() throws VectorStoreException {
        qdrant.faults().add(FaultRule.of("PUT", POINTS, FaultRule.ALWAYS, Fault.refuse(413, "Payload reached size limit.")).whenLargerThan(20_000));
        write(0, 1_000);
        assertEquals(1_000, connection.count(DOCS, Optional.empty()).records());
        assertTrue(writes.stream().anyMatch(size -> size > 20_000), "some were too large");
        assertTrue(writes.stream().filter(size -> size <= 20_000).count() >= 8, "and came again in parts");
    }

    @Test
    void namesTheRecordThatIsTooLargeAlone() throws VectorStoreException {
        qdrant.faults().add(FaultRule.of("PUT", POINTS, FaultRule.ALWAYS, Fault.refuse(413, "Payload reached size limit.")).whenLargerThan(20_000));
        VectorRecord large = Records.aRecord(new RecordId.Number(2)).document("x".repeat(30_000)).vector(Records.randomVector(2, 8)).build();
        var failures = connection.upsert(DOCS, RecordBatch.of(List.of(record(1), large, record(3))));
        assertEquals(List.of(large.id()), failures.stream().map(failure -> failure.id()).toList());
        assertEquals(2, page().size());
    }

    @Test
    void readsAgainAfterABrokenLine() throws VectorStoreException {
        write(0, 10);
        qdrant.faults().once("POST", POINTS + "/scroll", new Fault.Half());
        qdrant.faults().once("POST", POINTS + "/scroll", new Fault.Cut(false));
        assertEquals(10, page().size());
    }

    @Test
    void neverRepeatsAWriteThatMayHaveBeenDone() {
        qdrant.faults().once("PUT", POINTS, new Fault.Cut(true));
        Expect.failure(Kind.UNREACHABLE, () -> write(0, 10));
        assertEquals(1, writes.size());
    }

    @Test
    void saysWhatTheServerSays() {
        qdrant.faults().once("POST", POINTS + "/count", Fault.refuse(500, "{\"status\":{\"error\":\"Service internal error: disk is full\"},\"time\":0}"));
        VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT, () -> connection.count(DOCS, Optional.empty()));
        assertTrue(failure.getMessage().contains("disk is full"), failure.getMessage());
        qdrant.faults().once("POST", POINTS + "/count", Fault.refuse(403, "Forbidden"));
        Expect.failure(Kind.NOT_ALLOWED, () -> connection.count(DOCS, Optional.empty()));
    }

    @Test
    void staysWithinTheCapsOfStrictMode() throws Exception {
        try (QdrantClient client = new QdrantClient(qdrant)) {
            client.send("PUT", "/collections/strict", "{\"vectors\":{\"size\":8,\"distance\":\"Dot\"},"
                    + "\"strict_mode_config\":{\"enabled\":true,\"max_query_limit\":7,\"upsert_max_batchsize\":4}}");
        }
        CollectionName strict = CollectionName.of("strict");
        assertEquals(List.of(), connection.upsert(strict, RecordBatch.of(IntStream.range(0, 30).mapToObj(this::record).toList())));
        assertEquals(7, connection.page(strict, PageRequest.first(100, RecordFields.IDS)).records().size());
        assertEquals(30, Batches.walk(connection, strict, PageRequest.first(100, RecordFields.IDS)).size());
        Map<String, String> details = connection.describe(strict).details();
        assertEquals("7", details.get("max_query_limit"));
    }

    @Test
    void showsAliasesAndReadsThroughThem() throws Exception {
        write(0, 3);
        try (QdrantClient client = new QdrantClient(qdrant)) {
            client.send("POST", "/collections/aliases",
                    "{\"actions\":[{\"create_alias\":{\"collection_name\":\"docs\",\"alias_name\":\"live\"}}]}");
        }
        assertEquals("live", connection.describe(DOCS).details().get("aliases"));
        assertEquals(3, connection.count(CollectionName.of("live"), Optional.empty()).records());
    }

    private List<VectorRecord> page() throws VectorStoreException {
        return connection.page(DOCS, PageRequest.first(100, RecordFields.ALL)).records().rows();
    }

    private void write(int from, int count) throws VectorStoreException {
        RecordBatch batch = RecordBatch.of(IntStream.range(from, from + count).mapToObj(this::record).toList());
        assertEquals(List.of(), connection.upsert(DOCS, batch));
    }

    private VectorRecord record(int n) {
        VectorRecord plain = Records.numbered(n, 8);
        return new VectorRecord(new RecordId.Number(n), plain.document(), plain.metadata(), plain.vectors());
    }
}
