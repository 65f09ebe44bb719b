package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.tls.TestAuthority;

/** Where the API key goes and where it never goes, and what a person reads when the settings do not fit. */
class ConnectTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void sendsKeyAndVersionToBothPlanes() throws Exception {
        try (Project project = Project.start().recording(); VectorConnection connection = project.connect("api_version", "2025-10")) {
            connection.create(CollectionSpec.of("both-planes", 2, Metric.COSINE));
            connection.count(CollectionName.of("both-planes"), Optional.empty());
            List<Request> requests = new ArrayList<>(project.seen("GET", "/indexes"));
            requests.addAll(project.seen("POST", "/describe_index_stats"));
            assertEquals(2, requests.size());
            for (Request request : requests) {
                assertEquals(Optional.of(Behaviour.KEY), request.header("Api-Key"), request.rawPath());
                assertEquals(Optional.of("2025-10"), request.header("X-Pinecone-Api-Version"), request.rawPath());
            }
        }
    }

    @Test
    void takesAnAddressOfThisComputerWithoutAScheme() throws Exception {
        try (Project project = Project.start();
                VectorConnection connection = project.connect("base_url", "localhost:" + project.port() + "/")) {
            connection.ping();
            assertEquals("Pinecone", connection.serverInfo().product());
        }
    }

    @Test
    void neverSendsTheKeyWithoutTlsToAnotherComputer() {
        for (String address : List.of("http://pinecone.example.com", "http://127.0.0.1.example.com", "http://localhost.example.com:80")) {
            VectorStoreException failure = refused(address);
            assertEquals(Kind.INVALID_REQUEST, failure.kind(), address);
            assertTrue(failure.getMessage().contains("without encryption"), failure.getMessage());
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String address : List.of("ftp://localhost", "https://", "localhost:x@example.com", "https://user:name@example.com",
                "https://a?b=c", "a b")) {
            VectorStoreException failure = refused(address);
            assertEquals(Kind.INVALID_REQUEST, failure.kind(), address);
            assertTrue(failure.getMessage().contains("no address"), failure.getMessage());
        }
    }

    @Test
    void neverFollowsTheControlPlaneToAHostWithoutTls() throws Exception {
        try (StandInServer server = naming("http://index.example.com"); VectorConnection connection = connect(server)) {
            VectorStoreException failure = assertThrows(VectorStoreException.class,
                    () -> connection.count(CollectionName.of("any"), Optional.empty()));
            assertEquals(Kind.INVALID_REQUEST, failure.kind());
            assertTrue(failure.getMessage().contains("«index.example.com» would get the API key without encryption"), failure.getMessage());
        }
    }

    @Test
    void takesAHostWithoutASchemeAsEncrypted() throws Exception {
        try (StandInServer server = naming("index.invalid"); VectorConnection connection = connect(server)) {
            VectorStoreException failure = Expect.failure(Kind.UNREACHABLE,
                    () -> connection.count(CollectionName.of("any"), Optional.empty()));
            assertTrue(failure.getMessage().contains("index.invalid"), failure.getMessage());
        }
    }

    @Test
    void speaksTlsToBothPlanesWithAnAuthorityFromAFile() throws Exception {
        try (TestAuthority authority = TestAuthority.make(); Project project = Project.start();
                TlsTunnel tunnel = TlsTunnel.to(project.address(), authority.forThisComputer())) {
            String address = "https://localhost:" + tunnel.port();
            VectorStoreException unknown = Expect.failure(Kind.TLS, () -> project.connect("base_url", address).close());
            assertTrue(unknown.advice().contains("authority"), unknown.advice());
            try (VectorConnection connection = project.connect("base_url", address, "ca_file", authority.pem().toString())) {
                connection.create(CollectionSpec.of("by-tls", 2, Metric.COSINE));
                assertEquals(List.of(), connection.upsert(CollectionName.of("by-tls"), Records.aRecord("a").vector(1, 2).batch()));
                assertEquals(1, connection.count(CollectionName.of("by-tls"), Optional.empty()).records());
            }
        }
    }

    @Test
    void wantsAKey() throws Exception {
        try (Project project = Project.start()) {
            ConnectRequest request = new ConnectRequest(Project.settings(project.port()), Secrets.none(), PATIENCE, PATIENCE);
            VectorStoreException failure = Expect.failure(Kind.NOT_AUTHENTICATED, () -> new PineconeProvider().connect(request));
            assertFalse(failure.advice().isBlank());
        }
    }

    @Test
    void saysThatSomethingElseAnswers() throws Exception {
        for (Answer answer : List.of(Answer.json(200, Json.object().put("title", "qdrant")), Answer.text(200, "hello"), Answer.text(404, "no"))) {
            try (StandInServer other = StandInServer.start(0, request -> answer)) {
                VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST, () -> connect(other).close());
                assertTrue(failure.getMessage().contains("no Pinecone"), failure.getMessage());
            }
        }
    }

    /** A control plane with one index, whose host is this. */
    private static StandInServer naming(String host) throws Exception {
        var index = Json.object().put("name", "any").put("host", host).put("dimension", 2).put("metric", "cosine").put("vector_type", "dense");
        index.putObject("spec").putObject("serverless").put("cloud", "aws").put("region", "us-east-1");
        index.putObject("status").put("ready", true).put("state", "Ready");
        var list = Json.object();
        list.putArray("indexes").add(index);
        return StandInServer.start(0, request -> switch (request.rawPath()) {
            case "/indexes" -> Answer.json(200, list);
            case "/indexes/any" -> Answer.json(200, index);
            default -> throw new AssertionError("The key went to " + request.rawPath());
        });
    }

    private static VectorConnection connect(StandInServer server) throws VectorStoreException {
        try (Secrets secrets = Project.key(Behaviour.KEY)) {
            return new PineconeProvider().connect(new ConnectRequest(Project.settings(server.port()), secrets, PATIENCE, PATIENCE));
        }
    }

    private static VectorStoreException refused(String address) {
        try (Secrets secrets = Project.key(Behaviour.KEY)) {
            ConnectionSettings settings = ConnectionSettings.EMPTY.with("base_url", address);
            return assertThrows(VectorStoreException.class,
                    () -> new PineconeProvider().connect(new ConnectRequest(settings, secrets, PATIENCE, PATIENCE)).close());
        }
    }
}
