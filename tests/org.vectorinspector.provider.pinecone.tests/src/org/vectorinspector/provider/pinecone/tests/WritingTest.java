package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Writing in requests that Pinecone takes, and what becomes of those that it does not. */
class WritingTest {
    private static final CollectionName NAME = CollectionName.of("an-index");
    private static final String UPSERT = ".*/vectors/upsert";

    @Test
    void cutsBatchesByRecordsAndBytes() throws Exception {
        try (Project project = opened(768); VectorConnection connection = project.connect()) {
            assertEquals(List.of(), connection.upsert(NAME, Records.numbered(0, 1_500, 768)));
            List<Request> requests = project.seen("POST", "/vectors/upsert");
            assertTrue(requests.size() > 4, requests.size() + " requests");
            assertTrue(requests.stream().allMatch(request -> request.body().length <= 2_000_000));
            assertEquals(1_500, connection.count(NAME, Optional.empty()).records());
        }
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            assertEquals(List.of(), connection.upsert(NAME, Records.numbered(0, 2_500, 2)));
            assertEquals(3, project.seen("POST", "/vectors/upsert").size());
            connection.delete(NAME, IntStream.range(0, 2_500).mapToObj(Records::numberedId).toList());
            assertEquals(3, project.seen("POST", "/vectors/delete").size());
        }
    }

    @Test
    void namesEachRecordThatItCannotKeepAndWritesTheOthers() throws Exception {
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            List<VectorRecord> records = List.of(Records.aRecord("good").document("kept").vector(1, 2).build(),
                    Records.aRecord("zeros").vector(0, -0.0f).build(), Records.aRecord("none").build(),
                    Records.aRecord("größe").vector(1, 2).build(), Records.aRecord("x".repeat(513)).vector(1, 2).build(),
                    Records.aRecord("null").with("key", Value.nothing()).vector(1, 2).build(),
                    Records.aRecord("large").with("key", (1L << 53) + 1).vector(1, 2).build(),
                    Records.aRecord("dollar").with("$key", 1).vector(1, 2).build(),
                    Records.aRecord("twice").document("one").with("text", "another").vector(1, 2).build(),
                    Records.aRecord("long").document("ä".repeat(20_480)).vector(1, 2).build(),
                    Records.aRecord("also good").with("text", 7).vector(1, 2).build());
            List<RecordFailure> failures = connection.upsert(NAME, RecordBatch.of(records));
            assertEquals(List.of("zeros", "none", "größe", "x".repeat(513), "null", "large", "dollar", "twice", "long"),
                    failures.stream().map(failure -> failure.id().text()).toList());
            assertTrue(failures.stream().allMatch(failure -> failure.message().endsWith(".")), failures::toString);
            assertEquals(List.of(RecordId.of("also good"), RecordId.of("good")), Batches.ids(connection, NAME));
        }
    }

    /** A zero with an exponent gets past our own look at texts, so that the server is the one to refuse it. */
    @Test
    void findsTheRecordsThatTheServerRefuses() throws Exception {
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            List<String> vectors = IntStream.range(0, 50).mapToObj(n -> n == 17 || n == 40 ? "[0e5,0]" : "[" + n + ",1.5]").toList();
            List<RecordFailure> failures = connection.upsert(NAME, texts(vectors));
            assertEquals(List.of("r-17", "r-40"), failures.stream().map(failure -> failure.id().text()).toList());
            assertTrue(failures.getFirst().message().contains("non-zero"), failures.getFirst().message());
            assertEquals(48, connection.count(NAME, Optional.empty()).records());
        }
    }

    @Test
    void givesUpWhenTheServerRefusesEverything() throws Exception {
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(NAME, texts(java.util.Collections.nCopies(1_000, "[0e5,0]"))));
            assertTrue(project.seen("POST", "/vectors/upsert").size() < 100);
        }
    }

    @Test
    void comesAgainWhenItIsToldTo() throws Exception {
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            project.faults().once("POST", UPSERT, Fault.comeAgain(429, 0));
            project.faults().once("POST", UPSERT, Fault.comeAgain(503, 0));
            assertEquals(List.of(), connection.upsert(NAME, Records.numbered(0, 3, 2)));
            assertEquals(3, connection.count(NAME, Optional.empty()).records());
        }
    }

    @Test
    void leavesItToTheCallerWhenTheLineBreaks() throws Exception {
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            project.faults().once("POST", UPSERT, new Fault.Cut(true));
            Expect.failure(Kind.UNREACHABLE, () -> connection.upsert(NAME, Records.numbered(0, 3, 2)));
            assertEquals(List.of(), connection.upsert(NAME, Records.numbered(0, 3, 2)), "writing the same again is safe");
            assertEquals(3, connection.count(NAME, Optional.empty()).records());
        }
    }

    @Test
    void doesNotComeAgainWhenAQuotaIsUsedUp() throws Exception {
        String month = "Request failed. You've reached your write unit limit for the current month (2000000). "
                + "To continue writing data, upgrade your plan.";
        for (Answer answer : List.of(data(429, 8, month), Answer.text(429, month).undescribed(),
                control(429, "QUOTA_EXCEEDED", "The index exceeds the project quota of 5 pods by 2 pods."))) {
            try (Project project = opened(2); VectorConnection connection = project.connect()) {
                project.faults().once("POST", UPSERT, new Fault.Refuse(answer));
                VectorStoreException failure = Expect.failure(Kind.NOT_ALLOWED, () -> connection.upsert(NAME, Records.numbered(0, 3, 2)));
                assertTrue(failure.getMessage().startsWith("A quota of the Pinecone plan is used up."), failure.getMessage());
                assertEquals(1, project.seen("POST", "/vectors/upsert").size());
            }
        }
    }

    @Test
    void readsBothShapesOfRefusals() throws Exception {
        Map<Integer, Kind> kinds = Map.of(400, Kind.INVALID_REQUEST, 401, Kind.NOT_AUTHENTICATED, 402, Kind.NOT_ALLOWED,
                403, Kind.NOT_ALLOWED, 404, Kind.NOT_FOUND, 409, Kind.CONFLICT, 412, Kind.CONFLICT, 422, Kind.INVALID_REQUEST, 500, Kind.SERVER_FAULT);
        try (Project project = opened(2); VectorConnection connection = project.connect()) {
            for (Map.Entry<Integer, Kind> entry : kinds.entrySet()) {
                String message = "Said by Pinecone";
                for (Answer answer : List.of(data(entry.getKey(), 3, message), control(entry.getKey(), "SOME", message))) {
                    project.faults().once("POST", ".*/describe_index_stats", new Fault.Refuse(answer));
                    VectorStoreException failure = Expect.failure(entry.getValue(), () -> connection.count(NAME, Optional.empty()));
                    assertTrue(entry.getKey() == 401 || failure.getMessage().contains("Said by Pinecone."), failure.getMessage());
                }
            }
        }
    }

    private static Project opened(int dimension) throws Exception {
        Project project = Project.start().recording();
        try (VectorConnection connection = project.connect()) {
            connection.create(CollectionSpec.of(NAME.name(), dimension, Metric.COSINE));
        }
        return project;
    }

    private static RecordBatch texts(List<String> vectors) {
        int[] starts = new int[vectors.size() + 1];
        for (int row = 0; row < vectors.size(); row++) {
            starts[row + 1] = starts[row] + vectors.get(row).length();
        }
        byte[] text = vectors.stream().collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII);
        List<RecordId> ids = IntStream.range(0, vectors.size()).mapToObj(row -> RecordId.of("r-" + row)).toList();
        return new RecordBatch(ids, java.util.Collections.nCopies(ids.size(), Optional.empty()),
                java.util.Collections.nCopies(ids.size(), Metadata.EMPTY), Map.of("default", new TextBlock(text, starts)));
    }

    private static Answer data(int status, int code, String message) {
        var body = Json.object().put("code", code).put("message", message);
        body.putArray("details");
        return Answer.json(status, body).undescribed();
    }

    private static Answer control(int status, String code, String message) {
        var body = Json.object().put("status", status);
        body.putObject("error").put("code", code).put("message", message);
        return Answer.json(status, body).undescribed();
    }
}
