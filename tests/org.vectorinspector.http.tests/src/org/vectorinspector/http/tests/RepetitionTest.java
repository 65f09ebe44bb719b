package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.fault.RawServer;

/** What is sent again, how often, and after which pauses; no real time passes. */
class RepetitionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] GOOD = RawServer.answer("200 OK", "", "{}");

    private final TestTime time = new TestTime();

    @Test
    void readsAgainAfterTheLineBroke() throws Exception {
        try (RawServer server = failing(2, RawServer.HANG_UP); RestClient client = client(server)) {
            client.run(RestRequest.ask("/read", new JsonOutput().beginObject().endObject()));
            assertEquals(3, server.requests().size());
            assertGrowing(List.of(200L, 400L));
        }
    }

    @Test
    void givesUpReadingAfterThreeMoreTimes() throws Exception {
        try (RawServer server = failing(99, RawServer.HANG_UP); RestClient client = client(server)) {
            Expect.failure(Kind.UNREACHABLE, () -> client.run(RestRequest.ask("/read", new JsonOutput().beginObject().endObject())));
            assertEquals(4, server.requests().size());
            assertGrowing(List.of(200L, 400L, 800L));
        }
    }

    @Test
    void neverRepeatsAWriteThatGotNoAnswer() throws Exception {
        for (RestRequest write : List.of(RestRequest.post("/write", new JsonOutput().beginObject().endObject()), RestRequest.delete("/all"))) {
            try (RawServer server = failing(99, RawServer.HANG_UP); RestClient client = client(server)) {
                Expect.failure(Kind.UNREACHABLE, () -> client.run(write));
                assertEquals(1, server.requests().size(), write::toString);
            }
        }
        assertEquals(List.of(), time.pauses());
    }

    @Test
    void neverRepeatsAWriteThatTheServerFailedAt() throws Exception {
        try (RawServer server = failing(99, answering("500 Internal Server Error", "")); RestClient client = client(server)) {
            Expect.failure(Kind.SERVER_FAULT, () -> client.run(RestRequest.post("/write", new JsonOutput().beginObject().endObject())));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void writesAgainAfterThePauseThatTheServerAskedFor() throws Exception {
        try (RawServer server = failing(1, answering("429 Too Many Requests", "Retry-After: 7")); RestClient client = client(server)) {
            client.run(RestRequest.post("/write", new JsonOutput().beginObject().endObject()));
            assertEquals(2, server.requests().size());
            assertEquals(List.of(Duration.ofSeconds(7)), time.pauses());
        }
    }

    @Test
    void understandsADateToComeAgain() throws Exception {
        String date = "Retry-After: Wed, 25 Nov 2026 12:00:09 GMT";
        try (RawServer server = failing(1, answering("503 Service Unavailable", date)); RestClient client = client(server)) {
            client.run(RestRequest.get("/read"));
            assertEquals(List.of(Duration.ofSeconds(9)), time.pauses());
        }
    }

    @Test
    void asksAgainAtOnceWhenTheDateHasPassedOrIsNone() throws Exception {
        for (String header : List.of("Retry-After: Wed, 25 Nov 2026 11:00:00 GMT", "Retry-After: 0")) {
            try (RawServer server = failing(1, answering("429 Too Many Requests", header)); RestClient client = client(server)) {
                client.run(RestRequest.get("/read"));
                assertTrue(time.pauses().stream().allMatch(Duration.ZERO::equals), header + time.pauses());
            }
        }
        try (RawServer server = failing(1, answering("429 Too Many Requests", "Retry-After: soon")); RestClient client = client(server)) {
            client.run(RestRequest.get("/read"));
            Duration own = time.pauses().getLast();
            assertTrue(own.toMillis() >= 150 && own.toMillis() <= 250, () -> "our own pause, not " + own);
        }
    }

    @Test
    void doesNotBeginAPauseThatOutlastsTheDeadline() throws Exception {
        try (RawServer server = failing(99, answering("429 Too Many Requests", "Retry-After: 3600")); RestClient client = client(server)) {
            VectorStoreException failure = Expect.failure(Kind.RATE_LIMITED, () -> client.run(RestRequest.get("/read")));
            assertEquals(Duration.ofSeconds(3600), failure.retryAfter().orElseThrow());
            assertEquals(1, server.requests().size());
            assertEquals(List.of(), time.pauses());
        }
    }

    @Test
    void letsNoOtherCallDisturbTheServerMeanwhile() throws Exception {
        try (RawServer server = failing(1, answering("429 Too Many Requests", "Retry-After: 20")); RestClient client = client(server)) {
            Expect.failure(Kind.RATE_LIMITED, () -> client.run(RestRequest.get("/first").once()));
            client.run(RestRequest.get("/second"));
            assertEquals(List.of(Duration.ofSeconds(20)), time.pauses(), "the second waits before it is sent");
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void isPatientWithAServerThatHasTooMuchToDo() throws Exception {
        try (RawServer server = failing(12, answering("429 Too Many Requests", "")); RestClient client = client(server)) {
            client.run(RestRequest.post("/write", new JsonOutput().beginObject().endObject()));
            assertEquals(13, server.requests().size());
            assertTrue(time.pauses().stream().allMatch(pause -> pause.toMillis() <= 5_000), time.pauses()::toString);
        }
    }

    private RestClient client(RawServer server) throws VectorStoreException {
        return Clients.of(server, PATIENCE, time);
    }

    private static RawServer failing(int times, RawServer.Turn failure) throws java.io.IOException {
        return RawServer.start((request, out) -> {
            if (request.number() < times) {
                failure.answer(request, out);
            } else {
                out.write(GOOD);
            }
        });
    }

    private static RawServer.Turn answering(String status, String headers) {
        return (request, out) -> out.write(RawServer.answer(status, headers, ""));
    }

    /** Pauses have a quarter of chance in them. */
    private void assertGrowing(List<Long> millis) {
        assertEquals(millis.size(), time.pauses().size());
        for (int n = 0; n < millis.size(); n++) {
            double pause = time.pauses().get(n).toMillis();
            assertTrue(Math.abs(pause - millis.get(n)) <= millis.get(n) * 0.25 + 1, "pause " + n + " is " + pause);
        }
    }
}
