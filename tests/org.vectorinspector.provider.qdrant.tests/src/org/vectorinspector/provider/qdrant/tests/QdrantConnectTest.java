package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Service;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.qdrant.QdrantVendor;
import org.vectorinspector.testkit.contract.Expect;

/** What a person reads when the settings do not fit the server, and that keys work where they fit. */
class QdrantConnectTest {
    @Test
    void tellsProductAndVersion() throws Exception {
        try (Qdrant qdrant = Qdrant.start(Map.of("version", "1.12.4")); VectorConnection connection = qdrant.connect()) {
            assertEquals("Qdrant", connection.serverInfo().product());
            assertEquals("1.12.4", connection.serverInfo().version());
            connection.ping();
            qdrant.verify();
        }
    }

    @Test
    void sendsTheKeyInEitherWay() throws Exception {
        try (Qdrant qdrant = Qdrant.start(Map.of("key", Qdrant.KEY))) {
            for (String way : new String[] {"api-key", "bearer"}) {
                try (VectorConnection connection = Qdrant.connect(qdrant.port(), Map.of("authentication", way), Qdrant.KEY)) {
                    assertTrue(connection.collections().isEmpty(), way);
                }
            }
        }
    }

    @Test
    void asksForAKeyOnlyWhenTheServerWantsOne() throws IOException {
        try (Qdrant qdrant = Qdrant.start(Map.of("key", Qdrant.KEY))) {
            VectorStoreException failure = refused(qdrant.port(), Map.of(), "");
            assertEquals(Kind.NOT_AUTHENTICATED, failure.kind());
            assertTrue(failure.getMessage().contains("wants a key"), failure.getMessage());
        }
    }

    @Test
    void saysThatTheKeyIsWrongWithoutRepeatingIt() throws IOException {
        try (Qdrant qdrant = Qdrant.start(Map.of("key", Qdrant.KEY))) {
            for (String way : new String[] {"api-key", "bearer"}) {
                VectorStoreException failure = refused(qdrant.port(), Map.of("authentication", way), "wr0ng-secret");
                assertEquals(Kind.NOT_AUTHENTICATED, failure.kind());
                assertFalse(failure.toString().contains("wr0ng-secret"), way);
            }
        }
    }

    @Test
    void looksWithAReadOnlyKeyAndSaysThatItMayNotWrite() throws Exception {
        try (Qdrant qdrant = Qdrant.start(Map.of("key", Qdrant.KEY, "read-only-key", Qdrant.READ_ONLY_KEY));
                VectorConnection looking = Qdrant.connect(qdrant.port(), Map.of("authentication", "api-key"), Qdrant.READ_ONLY_KEY);
                VectorConnection owner = Qdrant.connect(qdrant.port(), Map.of("authentication", "api-key"), Qdrant.KEY)) {
            owner.create(CollectionSpec.of("docs", 3, Metric.COSINE));
            assertEquals(3, looking.describe(CollectionName.of("docs")).spaces().getFirst().dimension());
            VectorStoreException failure = Expect.failure(Kind.NOT_ALLOWED, () -> looking.create(CollectionSpec.of("more", 3, Metric.COSINE)));
            assertTrue(failure.advice().contains("more rights"), failure.advice());
            qdrant.verify();
        }
    }

    @Test
    void refusesServersThatAreTooOldOrOfAnotherKind() throws IOException {
        try (Qdrant old = Qdrant.start(Map.of("version", "1.7.4"))) {
            VectorStoreException failure = refused(old.port(), Map.of(), "");
            assertEquals(Kind.UNSUPPORTED_VERSION, failure.kind());
            assertTrue(failure.getMessage().contains("1.7.4"), failure.getMessage());
        }
        Service other = request -> Answer.text(200, "{\"nanosecond heartbeat\":1}");
        try (StandInServer server = StandInServer.start(0, other)) {
            VectorStoreException failure = refused(server.port(), Map.of(), "");
            assertEquals(Kind.INVALID_REQUEST, failure.kind());
            assertTrue(failure.advice().contains("6334"), failure.advice());
        }
    }

    @Test
    void speaksThroughAPathOfAProxy() throws Exception {
        Service behind = new QdrantVendor().service(Map.of());
        Service proxy = request -> request.rawPath().startsWith("/vectors/") ? behind.answer(new Request(request.method(),
                request.rawPath().substring("/vectors".length()), request.query(), request.headers(), request.body())) : Answer.empty(404);
        try (StandInServer server = StandInServer.start(0, proxy);
                VectorConnection connection = Qdrant.connect(server.port(), Map.of("path", "vectors/"), "")) {
            connection.create(CollectionSpec.of("über/strange?", 3, Metric.DOT));
            fail("Qdrant has no such names");
        } catch (VectorStoreException refusal) {
            assertEquals(Kind.INVALID_REQUEST, refusal.kind());
            assertTrue(refusal.getMessage().contains("über/strange?"), refusal.getMessage());
        }
    }

    @Test
    void refusesAUrlInThePlaceOfAHost() {
        VectorStoreException failure = refused(6333, Map.of("host", "http://localhost"), "");
        assertEquals(Kind.INVALID_REQUEST, failure.kind());
        assertTrue(failure.advice().contains("without http://"), failure.advice());
    }

    private static VectorStoreException refused(int port, Map<String, String> settings, String key) {
        return assertThrows(VectorStoreException.class, () -> Qdrant.connect(port, settings, key).close());
    }
}
