package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.LineFields;
import org.vectorinspector.http.LineSettings;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.RestTarget;
import org.vectorinspector.http.TlsFiles;
import org.vectorinspector.testkit.fault.RawServer;

/** The fields that all forms share do what they say, and nothing while they are not shown. */
class LineSettingsTest {
    private static final URI TLS = URI.create("https://localhost:1");
    private static final URI PLAIN = URI.create("http://localhost:1");

    @Test
    void hasWordsForEveryField() {
        List<SettingField> fields = new ArrayList<>(LineFields.tls("use_ssl", "true"));
        fields.addAll(LineFields.more());
        assertEquals(List.of("ca_file", "client_certificate", "client_key", "client_key_password", "more_settings", "headers", "secret_headers",
                "connect_timeout", "call_timeout"), fields.stream().map(SettingField::key).toList());
        for (SettingField field : fields) {
            assertFalse(field.label().isBlank());
            assertTrue(field.type() == SettingField.Type.FLAG || field.help().endsWith(".") || field.help().endsWith("value"), field.help());
        }
    }

    @Test
    void showsFilesOnAnEncryptedLineAndTheRestWhenAskedFor() {
        ConnectionSettings none = ConnectionSettings.EMPTY;
        assertEquals(List.of(), shown(LineFields.tls("use_ssl", "true"), none.with("use_ssl", "false")));
        assertEquals(4, shown(LineFields.tls("use_ssl", "true"), none.with("use_ssl", "true")).size());
        assertEquals(4, shown(LineFields.tls(), none).size());
        assertEquals(List.of("more_settings"), shown(LineFields.more(), none));
        assertEquals(5, shown(LineFields.more(), none.with("more_settings", "true")).size());
    }

    @Test
    void readsTheFilesOfAnEncryptedLine() throws VectorStoreException {
        Map<String, String> files = Map.of("ca_file", "ca.pem", "client_certificate", "own.pem", "client_key", "own.key");
        try (Secrets secrets = new Secrets(Map.of("client_key_password", Clients.secret("pass")))) {
            LineSettings line = LineSettings.of(ConnectRequest.of(new ConnectionSettings(files), secrets));
            TlsFiles read = line.target(TLS).files();
            assertEquals(Optional.of(Path.of("ca.pem")), read.authorities());
            assertEquals(Path.of("own.pem"), read.certificate().orElseThrow().file());
            assertEquals(Optional.of(Path.of("own.key")), read.certificate().orElseThrow().key());
            assertEquals("pass", read.certificate().orElseThrow().password().orElseThrow().<String>use(String::new));
            assertEquals(TlsFiles.NONE, line.target(PLAIN).files());
        }
    }

    @Test
    void keepsItsOwnDeadlinesOnlyWhileTheyAreShown() throws VectorStoreException {
        ConnectionSettings settings = new ConnectionSettings(Map.of("connect_timeout", "3", "call_timeout", "120"));
        RestTarget hidden = LineSettings.of(ConnectRequest.of(settings, Secrets.none())).target(PLAIN);
        assertEquals(ConnectRequest.CONNECT_TIMEOUT, hidden.connectTimeout());
        assertEquals(ConnectRequest.CALL_TIMEOUT, hidden.callTimeout());
        RestTarget shown = LineSettings.of(ConnectRequest.of(settings.with("more_settings", "true"), Secrets.none())).target(PLAIN);
        assertEquals(Duration.ofSeconds(3), shown.connectTimeout());
        assertEquals(Duration.ofSeconds(120), shown.callTimeout());
    }

    @Test
    void sendsPlainAndSecretHeadersOnlyWhileTheyAreShown() throws Exception {
        for (boolean shown : new boolean[] {true, false}) {
            Map<String, String> settings = Map.of("more_settings", Boolean.toString(shown), "headers", "X-Team: search");
            try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                    Secrets secrets = new Secrets(Map.of("secret_headers", Clients.secret("X-Pass: p4ss")));
                    RestClient client = client(server, LineSettings.of(ConnectRequest.of(new ConnectionSettings(settings), secrets)))) {
                client.run(RestRequest.get("/"));
                RawServer.Request asked = server.requests().getFirst();
                assertTrue(asked.has("Authorization: Bearer t0ken"));
                assertEquals(shown, asked.has("X-Team: search"));
                assertEquals(shown, asked.has("X-Pass: p4ss"));
            }
        }
    }

    @Test
    void refusesASecondKeyInTheSecretHeaders() {
        ConnectionSettings settings = new ConnectionSettings(Map.of("more_settings", "true"));
        try (Secrets secrets = new Secrets(Map.of("secret_headers", Clients.secret("authorization: x")))) {
            assertEquals(Kind.INVALID_REQUEST, refusal(settings, secrets).kind());
        }
    }

    @Test
    void refusesSecretsAmongTheHeadersThatAreSavedAsTheyAre() {
        for (String headers : List.of("authorization: x", "X-Team: search; CF-Access-Client-Secret : x", "Cookie:x", "X-Api-Key: x", "my-ApiKey: x")) {
            VectorStoreException failure = refusal(new ConnectionSettings(Map.of("more_settings", "true", "headers", headers)), Secrets.none());
            assertEquals(Kind.INVALID_REQUEST, failure.kind());
            assertTrue(failure.advice().contains("secret headers"), headers);
        }
    }

    private static VectorStoreException refusal(ConnectionSettings settings, Secrets secrets) {
        return assertThrows(VectorStoreException.class,
                () -> LineSettings.of(ConnectRequest.of(settings, secrets)).with(Credential.bearer(Clients.secret("t0ken"))));
    }

    @Test
    void refusesAnAddressThatHoldsAPassword() {
        for (String base : List.of("http://zoë:p4ss@localhost:1", "http://under_score host".replace(" ", ""), "file:/x")) {
            VectorStoreException failure = assertThrows(VectorStoreException.class,
                    () -> new RestClient(LineSettings.of(ConnectRequest.of(ConnectionSettings.EMPTY, Secrets.none())).target(URI.create(base)),
                            Credential.none(), RefusalReader.PLAIN));
            assertEquals(Kind.INVALID_REQUEST, failure.kind());
            assertFalse(failure.getMessage().contains("p4ss"));
        }
    }

    private static RestClient client(RawServer server, LineSettings line) throws VectorStoreException {
        return new RestClient(line.target(URI.create("http://127.0.0.1:" + server.port())), line.with(Credential.bearer(Clients.secret("t0ken"))),
                RefusalReader.PLAIN);
    }

    private static List<String> shown(List<SettingField> fields, ConnectionSettings settings) {
        return Stream.of(fields).flatMap(List::stream).filter(field -> field.shown(settings)).map(SettingField::key).toList();
    }
}
