package org.vectorinspector.provider.chroma.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.testkit.server.ChromaServer;
import org.vectorinspector.testkit.tls.TestAuthority;

/** What a person reads when the settings do not fit the server, and that credentials and TLS work where they fit. */
@TestInstance(Lifecycle.PER_CLASS)
class ChromaConnectTest {
    private ChromaServer chroma;

    @BeforeAll
    void start() throws IOException {
        chroma = ChromaServer.start();
    }

    @AfterAll
    void stop() {
        chroma.close();
    }

    @Test
    void connectsWithNothingButHostAndPort() throws VectorStoreException {
        try (VectorConnection connection = connect(Map.of("port", port(chroma.port())), "")) {
            assertEquals("Chroma", connection.serverInfo().product());
        }
    }

    @Test
    void namesTheHostThatNobodyKnows() {
        VectorStoreException failure = refused(Map.of("host", "no-such-host.invalid", "port", "8000"), "");
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertTrue(failure.getMessage().contains("no-such-host.invalid"), failure.getMessage());
    }

    @Test
    void refusesAUrlInThePlaceOfAHost() {
        VectorStoreException failure = refused(Map.of("host", "http://localhost:8000", "port", "8000"), "");
        assertEquals(Kind.INVALID_REQUEST, failure.kind());
        assertTrue(failure.advice().contains("without http://"), failure.advice());
    }

    @Test
    void saysThatTheDatabaseIsNotThere() {
        VectorStoreException failure = refused(Map.of("port", port(chroma.port()), "database", "nowhere"), "");
        assertEquals(Kind.NOT_FOUND, failure.kind());
        assertTrue(failure.getMessage().contains("«nowhere»"), failure.getMessage());
    }

    @Test
    void saysThatThePathIsWrong() {
        VectorStoreException failure = refused(Map.of("port", port(chroma.port()), "path", "/wrong"), "");
        assertEquals(Kind.INVALID_REQUEST, failure.kind());
        assertTrue(failure.advice().contains("path"), failure.advice());
    }

    @Test
    void saysThatAnotherKindOfServerAnswers() throws IOException {
        try (FrontServer other = FrontServer.answering("{\"title\":\"qdrant\",\"version\":\"1.15\"}")) {
            VectorStoreException failure = refused(Map.of("port", port(other.port())), "");
            assertEquals(Kind.INVALID_REQUEST, failure.kind());
            assertTrue(failure.getMessage().contains("no Chroma server"), failure.getMessage());
        }
    }

    @Test
    void saysThatTheServerIsTooOld() throws IOException {
        try (FrontServer old = FrontServer.ofVersionOne()) {
            VectorStoreException failure = refused(Map.of("port", port(old.port())), "");
            assertEquals(Kind.UNSUPPORTED_VERSION, failure.kind());
            assertTrue(failure.getMessage().contains("version 1"), failure.getMessage());
        }
    }

    @Test
    void sendsTheTokenAsChromaExpectsIt() throws Exception {
        for (Map.Entry<String, String> way : ways().entrySet()) {
            try (FrontServer guard = FrontServer.before(chroma.port(), way.getValue());
                    VectorConnection connection = connect(settings(guard.port(), way.getKey()), "t0p-secret")) {
                assertFalse(connection.serverInfo().version().isBlank(), way.getKey());
            }
        }
    }

    @Test
    void saysThatTheTokenIsWrongWithoutRepeatingIt() throws Exception {
        for (Map.Entry<String, String> way : ways().entrySet()) {
            try (FrontServer guard = FrontServer.before(chroma.port(), way.getValue())) {
                VectorStoreException failure = refused(settings(guard.port(), way.getKey()), "wr0ng-secret");
                assertEquals(Kind.NOT_AUTHENTICATED, failure.kind(), way.getKey());
                assertFalse(everythingSaid(failure).contains("wr0ng-secret"), way.getKey());
            }
        }
    }

    @Test
    void tellsAWithdrawnTokenFromAMissingRight() throws Exception {
        String way = ways().keySet().iterator().next();
        try (FrontServer guard = FrontServer.before(chroma.port(), ways().get(way));
                VectorConnection connection = connect(settings(guard.port(), way), "t0p-secret")) {
            connection.collections();
            guard.refuse(401);
            assertEquals(Kind.NOT_AUTHENTICATED, assertThrows(VectorStoreException.class, connection::collections).kind());
            guard.refuse(403);
            assertEquals(Kind.NOT_ALLOWED, assertThrows(VectorStoreException.class, connection::collections).kind());
            guard.refuse(0);
            connection.collections();
        }
    }

    @Test
    void neverRepeatsATokenThatCannotBeSent() {
        VectorStoreException failure = refused(settings(chroma.port(), "bearer"), "line\nbreak-secret");
        assertEquals(Kind.INVALID_REQUEST, failure.kind());
        assertFalse(everythingSaid(failure).contains("break-secret"), "the secret is in the failure");
    }

    @Test
    void speaksTlsWithAnAuthorityFromAFile() throws Exception {
        try (TestAuthority authority = TestAuthority.make();
                FrontServer tls = FrontServer.tlsBefore(chroma.port(), authority.forThisComputer())) {
            Map<String, String> settings = new LinkedHashMap<>(Map.of("host", "localhost", "port", port(tls.port()), "use_ssl", "true"));
            VectorStoreException unknown = refused(settings, "");
            assertEquals(Kind.TLS, unknown.kind());
            assertTrue(unknown.getMessage().contains("not trusted"), unknown.getMessage());
            settings.put("ca_file", authority.pem().toString());
            try (VectorConnection connection = connect(settings, "")) {
                connection.ping();
            }
        }
    }

    @Test
    void showsItsOwnCertificateToAServerThatAsks() throws Exception {
        try (TestAuthority authority = TestAuthority.make();
                FrontServer tls = FrontServer.askingBefore(chroma.port(), authority.forThisComputer())) {
            Map<String, String> settings = new LinkedHashMap<>(Map.of("host", "localhost", "port", port(tls.port()), "use_ssl", "true",
                    "ca_file", authority.pem().toString()));
            VectorStoreException unknown = refused(settings, "");
            assertEquals(Kind.TLS, unknown.kind());
            assertTrue(unknown.getMessage().contains("wants a client certificate"), unknown.getMessage());
            settings.put("client_certificate", authority.forClient("Zoë").store("st0re-password").toString());
            try (VectorConnection connection = connect(settings, Map.of("client_key_password", "st0re-password"))) {
                connection.ping();
            }
        }
    }

    @Test
    void sendsFurtherHeadersToTheProxyThatWantsThem() throws Exception {
        Map<String, String> headers = Map.of("more_settings", "true", "headers", "X-Team: search");
        for (String wanted : new String[] {"X-Team: search", "X-Pass: p4ss-word"}) {
            try (FrontServer guard = FrontServer.before(chroma.port(), wanted)) {
                Map<String, String> settings = new LinkedHashMap<>(Map.of("port", port(guard.port())));
                assertEquals(Kind.NOT_AUTHENTICATED, refused(settings, "").kind());
                settings.putAll(headers);
                try (VectorConnection connection = connect(settings, Map.of("secret_headers", "X-Pass: p4ss-word"))) {
                    connection.ping();
                }
            }
        }
    }

    @Test
    void saysThatTheFileIsNoCertificate() throws Exception {
        Path file = Files.createTempFile("no-certificate", ".pem");
        try {
            Files.writeString(file, "hello");
            VectorStoreException failure = refused(Map.of("port", port(chroma.port()), "use_ssl", "true", "ca_file", file.toString()), "");
            assertEquals(Kind.TLS, failure.kind());
            assertTrue(failure.getMessage().contains("no certificate"), failure.getMessage());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void saysThatAPortSpeaksTlsOnly() throws Exception {
        try (TestAuthority authority = TestAuthority.make();
                FrontServer tls = FrontServer.tlsBefore(chroma.port(), authority.forThisComputer())) {
            VectorStoreException failure = refused(Map.of("port", port(tls.port())), "");
            assertEquals(Kind.TLS, failure.kind());
            assertTrue(failure.advice().contains("TLS on"), failure.advice());
        }
    }

    @Test
    void saysThatAPortDoesNotSpeakTls() {
        VectorStoreException failure = refused(Map.of("port", port(chroma.port()), "use_ssl", "true"), "");
        assertEquals(Kind.TLS, failure.kind());
        assertTrue(failure.advice().contains("TLS off"), failure.advice());
    }

    private static Map<String, String> ways() {
        return Map.of("x-chroma-token", "X-Chroma-Token: t0p-secret", "bearer", "Authorization: Bearer t0p-secret",
                "basic", "Authorization: Basic " + basic());
    }

    private static String basic() {
        return java.util.Base64.getEncoder().encodeToString("zoë:t0p-secret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Map<String, String> settings(int port, String way) {
        return Map.of("port", port(port), "authentication", way, "user", "zoë");
    }

    private static String everythingSaid(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause).append('\n');
        }
        return all.toString();
    }

    private static String port(int port) {
        return Integer.toString(port);
    }

    private static VectorStoreException refused(Map<String, String> settings, String secret) {
        return assertThrows(VectorStoreException.class, () -> connect(settings, secret).close());
    }

    private static VectorConnection connect(Map<String, String> settings, String secret) throws VectorStoreException {
        return connect(settings, secret.isEmpty() ? Map.of() : Map.of("secret", secret));
    }

    private static VectorConnection connect(Map<String, String> settings, Map<String, String> hidden) throws VectorStoreException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putIfAbsent("host", "127.0.0.1");
        Map<String, Secret> own = new LinkedHashMap<>();
        hidden.forEach((field, secret) -> own.put(field, new Secret(secret.toCharArray())));
        try (Secrets secrets = new Secrets(own)) {
            Duration patience = Duration.ofSeconds(10);
            return new ChromaProvider().connect(new ConnectRequest(new ConnectionSettings(all), secrets, patience, patience));
        }
    }
}
