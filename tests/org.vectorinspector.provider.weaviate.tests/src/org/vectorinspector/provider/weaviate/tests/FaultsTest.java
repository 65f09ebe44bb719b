package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.fault.FaultRule;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** What a server answers when it fails, also with status 200, becomes a failure that a person can act on, and nothing gets lost. */
class FaultsTest extends StandInTest {
    private static final CollectionName NAME = CollectionName.of("Faulty");


    @BeforeEach
    void start() throws IOException, VectorStoreException {
        connection.create(CollectionSpec.of("Faulty", 4, Metric.COSINE));
        assertEquals(List.of(), connection.upsert(NAME, batch(0, 20)));
    }

    @Test
    void takesErrorsWithinStatus200AsFailures() throws Exception {
        Map<String, Kind> meanings = Map.of("vector lengths don't match", Kind.INVALID_REQUEST, "query maximum results exceeded",
                Kind.INVALID_REQUEST,
                "rbac: authorization, forbidden action: user 'x' has insufficient permissions", Kind.NOT_ALLOWED,
                "shard faulty_xyz: context deadline exceeded", Kind.SERVER_FAULT);
        Filter filter = new Filter.Equals("n", Value.of(3));
        for (Map.Entry<String, Kind> meaning : meanings.entrySet()) {
            for (String data : List.of("null", "{\"Get\":{\"Faulty\":null}}", "{\"Get\":{\"Faulty\":[]}}")) {
                server.faults().once("POST", "/v1/graphql", graphQlError(meaning.getKey(), data));
                VectorStoreException failure = Expect.failure(meaning.getValue(),
                        () -> connection.page(NAME, PageRequest.first(5, RecordFields.TEXTS).where(filter)));
                assertTrue(failure.getMessage().contains(meaning.getKey()), failure.getMessage());
            }
        }
        assertEquals(Count.exactly(1), connection.count(NAME, Optional.of(filter)), "the connection goes on");
    }

    @Test
    void doesNotTrustAnAnswerThatIsNotSortedById() throws Exception {
        JsonNode unsorted = json("{\"data\":{\"Get\":{\"Faulty\":[{\"_additional\":{\"id\":\"" + new UUID(9, 9)
                + "\"}},{\"_additional\":{\"id\":\""
                + new UUID(0, 1) + "\"}}]}}}");
        server.faults().once("POST", "/v1/graphql", new Fault.Refuse(Answer.json(200, unsorted)));
        Filter filter = new Filter.Equals("n", Value.of(3));
        VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT,
                () -> connection.page(NAME, PageRequest.first(5, RecordFields.IDS).where(filter)));
        assertTrue(failure.getMessage().contains("sort"), failure.getMessage());
    }

    @Test
    void namesTheObjectsThatFailedWithinStatus200() throws Exception {
        JsonNode partly = json(("[{\"id\":\"%s\",\"result\":{\"status\":\"SUCCESS\"}},"
                + "{\"id\":\"%s\",\"result\":{\"errors\":{\"error\":[{\"message\":\"disk is full\"}]}}},")
                .formatted(new UUID(0, 50), new UUID(0, 51)) + "{\"id\":\"%s\",\"result\":{\"status\":\"FAILED\"}}]".formatted(new UUID(0,
                52)));
        server.faults().once("POST", "/v1/batch/objects", new Fault.Refuse(Answer.json(200, partly)));
        List<RecordFailure> failures = connection.upsert(NAME, batch(50, 3));
        assertEquals(List.of(id(51), id(52)), failures.stream().map(RecordFailure::id).toList());
        assertEquals("Weaviate says: disk is full.", failures.getFirst().message());
        server.faults().once("POST", "/v1/batch/objects", new Fault.Refuse(Answer.json(200, json("[]"))));
        VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT, () -> connection.upsert(NAME, batch(50, 3)));
        assertTrue(failure.getMessage().contains("0 of 3"), failure.getMessage());
    }

    @Test
    void waitsWhenTheServerHasTooMuchToDo() throws VectorStoreException {
        server.faults().add(FaultRule.of("POST", "/v1/batch/objects", 2, Fault.comeAgain(429, 0)));
        server.faults().add(FaultRule.of("GET", "/v1/objects", 2, Fault.comeAgain(503, 0)));
        assertEquals(List.of(), connection.upsert(NAME, batch(20, 30)));
        assertEquals(50, Batches.ids(connection, NAME).size());
        assertEquals(0, server.faults().waiting(), "it was turned away");
    }

    @Test
    void writesHalvesWhereTheWholeIsTooLarge() throws VectorStoreException {
        server.faults().add(FaultRule.of("POST", "/v1/batch/objects", FaultRule.ALWAYS, Fault.refuse(413, "Too large"))
                .whenLargerThan(2_000));
        assertEquals(List.of(), connection.upsert(NAME, batch(100, 200)));
        VectorRecord large = new VectorRecord(id(999), Optional.of("x".repeat(5_000)), Metadata.EMPTY, Map.of());
        List<RecordFailure> failures = connection.upsert(NAME, RecordBatch.of(List.of(large)));
        assertEquals(List.of(id(999)), failures.stream().map(RecordFailure::id).toList());
        server.faults().heal();
        assertEquals(Count.exactly(220), connection.count(NAME, Optional.empty()));
    }

    @Test
    void saysThatHalfAnAnswerIsNone() throws VectorStoreException {
        server.faults().add(FaultRule.of("GET", "/v1/objects", FaultRule.ALWAYS, new Fault.Half()));
        Expect.failure(Kind.UNREACHABLE, () -> connection.page(NAME, PageRequest.first(10, RecordFields.ALL)));
        server.faults().heal();
        server.faults().once("POST", "/v1/batch/objects", new Fault.Cut(true));
        assertEquals(List.of(), connection.upsert(NAME, batch(20, 5)), "a batch that may have been written is written again");
        assertEquals(Count.exactly(25), connection.count(NAME, Optional.empty()));
    }

    @Test
    void givesUpOneOfManyCallsAtItsDeadline() throws Exception {
        Duration patience = Duration.ofMillis(800);
        try (VectorConnection own = new WeaviateProvider().connect(
                server.requestThrough(server.address().getPort(), Duration.ofSeconds(5), patience))) {
            own.page(NAME, PageRequest.first(1, RecordFields.IDS));
            server.faults().once("GET", "/v1/objects/Faulty/" + new UUID(0, 7), new Fault.Pause(Duration.ofMinutes(5)));
            List<RecordId> all = IntStream.range(0, 20).mapToObj(FaultsTest::id).toList();
            Expect.failure(Kind.TIMED_OUT, () -> own.fetch(NAME, all, RecordFields.ALL));
            assertEquals(20, own.fetch(NAME, all, RecordFields.ALL).size());
        }
    }

    @Test
    void stopsAllOfManyCallsWhenInterrupted() throws Exception {
        server.faults().add(FaultRule.of("GET", "/v1/objects/Faulty/.*", FaultRule.ALWAYS, new Fault.Pause(Duration.ofMinutes(5))));
        List<RecordId> all = IntStream.range(0, 20).mapToObj(FaultsTest::id).toList();
        Expect.cancelWithinASecond(begun -> {
            begun.countDown();
            connection.fetch(NAME, all, RecordFields.ALL);
        });
        server.faults().heal();
        assertEquals(20, connection.fetch(NAME, all, RecordFields.ALL).size(), "the connection goes on");
    }

    @Test
    void readsEveryDigitThatGraphQlWouldDrop() throws VectorStoreException {
        Metadata large = Metadata.of("big", Value.of(4_000_000_000_000L));
        connection.upsert(NAME, RecordBatch.of(List.of(new VectorRecord(id(77), Optional.empty(), large,
                Map.of(VectorSpace.DEFAULT, new Vector.Dense(1, 2, 3, 4))))));
        Filter filter = new Filter.Equals("big", Value.of(4_000_000_000_000L));
        assertEquals(large, connection.page(NAME, PageRequest.first(5, RecordFields.TEXTS).where(filter)).records().row(0).metadata());
    }

    private static Fault graphQlError(String message, String data) throws IOException {
        return new Fault.Refuse(Answer.json(200, json("{\"errors\":[{\"message\":\"" + message + "\",\"path\":[\"Get\"]}],\"data\":" + data
                + "}")));
    }

    private static JsonNode json(String text) throws IOException {
        return Json.MAPPER.readTree(text);
    }

    private static RecordBatch batch(int first, int count) {
        return RecordBatch.of(IntStream.range(first, first + count).mapToObj(n -> new VectorRecord(id(n), Optional.of("Text " + n),
                Metadata.of("n", Value.of(n)), Map.of(VectorSpace.DEFAULT, new Vector.Dense(n, 1, 0, 1)))).toList());
    }

    private static RecordId id(int n) {
        return new RecordId.Uuid(new UUID(0, n));
    }
}
