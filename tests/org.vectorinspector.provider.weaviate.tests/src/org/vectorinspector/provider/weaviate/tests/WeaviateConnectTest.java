package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.contract.Expect;

/** What a person reads when the settings do not fit the server, and that credentials work where they fit. */
class WeaviateConnectTest {
    @Test
    void saysWhichServerItIs() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION, "1.27.3"));
                VectorConnection connection = server.connect()) {
            assertEquals("Weaviate", connection.serverInfo().product());
            assertEquals("1.27.3", connection.serverInfo().version());
            assertFalse(connection.serverInfo().details().containsKey("note"));
        }
    }

    @Test
    void refusesVersionsThatItDoesNotUnderstand() throws Exception {
        for (String version : List.of("1.23.9", "0.22.1", "2.0.0")) {
            try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION, version))) {
                VectorStoreException failure = Expect.failure(Kind.UNSUPPORTED_VERSION, server::connect);
                assertTrue(failure.getMessage().contains(version), failure.getMessage());
                assertTrue(failure.advice().contains("1.24"), failure.advice());
            }
        }
    }

    @Test
    void takesANewerServerAndSaysSo() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION, "1.47.0-rc.1"));
                VectorConnection connection = server.connect()) {
            assertTrue(connection.serverInfo().details().get("note").contains("newer"));
        }
    }

    @Test
    void asksForAKeyOnlyWhenTheServerWantsOne() throws Exception {
        try (WeaviateTestServer open = WeaviateTestServer.standIn(Map.of()); VectorConnection connection = open.connect()) {
            connection.ping();
        }
        try (WeaviateTestServer guarded = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.KEY, WeaviateTestServer.KEY))) {
            VectorStoreException failure = Expect.failure(Kind.NOT_AUTHENTICATED, () -> guarded.connect(Map.of("authentication", "none")));
            assertTrue(failure.getMessage().contains("wants a credential"), failure.getMessage());
            assertTrue(failure.advice().contains("api-key"), failure.advice());
            for (String way : List.of("api-key", "oidc-token")) {
                try (VectorConnection connection = guarded.connect(Map.of("authentication", way))) {
                    assertEquals(List.of(), connection.collections());
                }
            }
        }
    }

    @Test
    void saysThatTheKeyIsWrongWithoutRepeatingIt() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.KEY, WeaviateTestServer.KEY))) {
            VectorStoreException failure = Expect.failure(Kind.NOT_AUTHENTICATED,
                    () -> new WeaviateProvider().connect(server.withKey("wr0ng-secret")));
            assertFalse((failure + failure.advice()).contains("wr0ng-secret"));
            assertTrue(failure.getMessage().contains("does not accept"), failure.getMessage());
        }
    }

    @Test
    void sendsKeysOfModelProvidersInTheirOwnHeaders() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (StandInServer server = StandInServer.start(0, new WeaviateStandIn().service(Map.of()))) {
            server.watchedBy((request, answer) -> seen.add(request.header("X-OpenAI-Api-Key").orElse("none")));
            ConnectionSettings settings = new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(server.port()),
                    "more_settings", "true"));
            Secrets secrets = new Secrets(Map.of("secret_headers", new Secret("X-OpenAI-Api-Key: sk-12345".toCharArray())));
            try (VectorConnection connection = new WeaviateProvider().connect(ConnectRequest.of(settings, secrets))) {
                connection.collections();
            }
        }
        assertFalse(seen.isEmpty());
        assertTrue(seen.stream().allMatch("sk-12345"::equals), seen::toString);
    }

    @Test
    void saysThatTheServerIsNotReady() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of())) {
            server.faults().once("GET", "/v1/.well-known/ready", new Fault.Refuse(Answer.empty(503)));
            VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT, server::connect);
            assertTrue(failure.getMessage().contains("not ready"), failure.getMessage());
        }
    }

    @Test
    void saysThatAnotherKindOfServerAnswers() throws IOException {
        for (String said : List.of("{\"title\":\"qdrant\",\"version\":\"1.15.0\"}", "<html>", "[]", "")) {
            try (StandInServer other = StandInServer.start(0, request -> Answer.text(200, said))) {
                ConnectionSettings settings = new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(other.port())));
                VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST,
                        () -> new WeaviateProvider().connect(ConnectRequest.of(settings, Secrets.none())));
                assertTrue(failure.getMessage().contains("no Weaviate server"), failure.getMessage());
            }
        }
    }

    @Test
    void saysThatThePathIsWrong() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of())) {
            VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST, () -> server.connect(Map.of("path", "/elsewhere")));
            assertTrue(failure.advice().contains("path"), failure.advice());
        }
    }

    @Test
    void refusesAUrlInThePlaceOfAHost() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of())) {
            VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST,
                    () -> server.connect(Map.of("host", "https://my.weaviate.cloud")));
            assertTrue(failure.advice().contains("without http://"), failure.advice());
        }
    }

    @Test
    void givesUpOnASlowServer() throws Exception {
        try (WeaviateTestServer server = WeaviateTestServer.standIn(Map.of())) {
            server.faults().once("GET", "/v1/meta", new Fault.Pause(Duration.ofMinutes(5)));
            Duration patience = Duration.ofMillis(500);
            Expect.failure(Kind.TIMED_OUT,
                    () -> new WeaviateProvider().connect(server.requestThrough(server.address().getPort(), patience, patience)));
        }
    }
}
