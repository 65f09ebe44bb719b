package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.http.ClientCertificate;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.testkit.fault.RawServer;

/** A canary goes out as a secret of every kind; it is searched for in all that is logged, thrown and printed. */
class SecrecyTest {
    private static final String CANARY = "c4nary \"quoted\" \\ secret";
    private static final String BASIC = Base64.getEncoder().encodeToString(("zoë:" + CANARY).getBytes(StandardCharsets.UTF_8));
    private static final RestRequest ASK = RestRequest.ask("/ask", new JsonOutput().beginObject().name("key").text(CANARY).endObject()).once();

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Log log = new Log();

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        root.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(log);
        root.setLevel(before);
    }

    @Test
    void isSilentWhenAllGoesWell() throws Exception {
        for (Credential credential : credentials()) {
            try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                    RestClient client = Clients.of(server, credential)) {
                RestAnswer answer = client.send(ASK);
                assertSecret("printed", credential + " " + client + " " + client.target() + " " + ASK + " " + answer);
                assertTrue(server.requests().getFirst().head().contains("c4nary") || server.requests().getFirst().head().contains(BASIC),
                        "the canary was sent");
            }
        }
        assertTrue(log.lines().stream().anyMatch(line -> line.contains("answers 200 to POST /ask")), "the log is heard: " + log.lines());
        assertLogIsClean();
    }

    @Test
    void isSilentWhenTheServerQuotesTheKey() throws Exception {
        for (String status : List.of("400 Bad", "401 No", "403 No", "404 No", "409 No", "422 No", "429 Slow", "500 Broken", "503 Away", "302 There")) {
            for (Credential credential : credentials()) {
                assertFailsSilently(credential, key -> RawServer.answer(status, "X-Echo: " + key, "Wrong key " + key));
            }
            for (Credential credential : credentials()) {
                assertFailsSilently(credential, key -> RawServer.answer(status, "", json("Wrong key " + key)));
            }
        }
        assertLogIsClean();
    }

    @Test
    void isSilentWhenTheAnswerIsGarbled() throws Exception {
        for (Credential credential : credentials()) {
            assertFailsSilently(credential, key -> ("HTTP/1.1 " + key + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        }
        for (Credential credential : credentials()) {
            assertFailsSilently(credential, key -> RawServer.answer("200 OK", "", key));
        }
        for (Credential credential : credentials()) {
            assertFailsSilently(credential, key -> RawServer.answer("200 OK", "Content-Encoding: " + key, "x"));
        }
        assertLogIsClean();
    }

    @Test
    void isSilentWhenTheKeyCannotBeSent() throws Exception {
        for (String bad : List.of("c4nary\nsecret", "c4naryé", "c4nary\0")) {
            for (Credential credential : List.of(Credential.bearer(Clients.secret(bad)), Credential.token("Api-Key", Clients.secret(bad)))) {
                assertFailsSilently(credential, key -> RawServer.answer("200 OK", "", "{}"));
            }
        }
        assertLogIsClean();
    }

    @Test
    void printsNoPassword() {
        ClientCertificate certificate = new ClientCertificate(Path.of("own.p12"), Optional.empty(), Optional.of(Clients.secret(CANARY)));
        assertSecret("certificate", certificate.toString());
    }

    @Test
    void hidesOnlyTheKey() throws Exception {
        byte[] answer = RawServer.answer("400 Bad", "", "The key abcd-1234 is wrong");
        try (RawServer server = RawServer.start((request, out) -> out.write(answer));
                RestClient client = new RestClient(Clients.target(server, java.time.Duration.ofSeconds(20)),
                        Credential.bearer(Clients.secret("abcd-1234")), said())) {
            VectorStoreException failure = assertThrows(VectorStoreException.class, () -> client.run(ASK));
            assertEquals("The key [hidden] is wrong.", failure.getMessage());
        }
    }

    @Test
    void hidesTheKeyBeforeAnybodyCutsIt() throws Exception {
        RefusalReader cutting = answer -> Optional.of(new VectorStoreException(Kind.INVALID_REQUEST, text(answer).substring(0, 12) + ".", ""));
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("400 Bad", "", "The key abcd-1234 is wrong")));
                RestClient client = new RestClient(Clients.target(server, java.time.Duration.ofSeconds(20)),
                        Credential.bearer(Clients.secret("abcd-1234")), cutting)) {
            VectorStoreException failure = assertThrows(VectorStoreException.class, () -> client.run(ASK));
            assertEquals("The key [hid.", failure.getMessage());
        }
    }

    private static List<Credential> credentials() throws VectorStoreException {
        try (Secret secret = Clients.secret(CANARY); Secret lines = Clients.secret("X-Key: " + CANARY)) {
            return List.of(Credential.bearer(secret), Credential.token("Api-Key", secret), Credential.basic("zoë", secret), Credential.headers(lines));
        }
    }

    /** Repeats all that the server says, as a provider may. */
    private static RefusalReader said() {
        return answer -> Optional.of(new VectorStoreException(Kind.INVALID_REQUEST, text(answer) + ".", "", null));
    }

    private static String text(RestAnswer answer) {
        try {
            JsonInput in = JsonInput.of(answer.body(), 0, answer.body().length);
            in.beginObject();
            in.nextName();
            return in.nextText();
        } catch (IOException notJson) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
    }

    /** Returns what a request sent as its key. */
    private static String key(RawServer.Request request) {
        return request.head().lines().filter(line -> line.matches("(?i)(Authorization|Api-Key|X-Key):.*"))
                .map(line -> line.replaceFirst("^[^:]*: ((Bearer|Basic) )?", "")).findFirst().orElseThrow();
    }

    private static String json(String message) {
        return new JsonOutput().beginObject().name("message").text(message).endObject().toString();
    }

    private static void assertFailsSilently(Credential credential, Function<String, byte[]> answer) throws Exception {
        try (RawServer server = RawServer.start((request, out) -> {
            out.write(answer.apply(key(request)));
            out.flush();
            throw new IOException("one answer is enough");
        }); RestClient client = new RestClient(Clients.target(server, java.time.Duration.ofSeconds(20)), credential, said())) {
            VectorStoreException failure = assertThrows(VectorStoreException.class, () -> client.call(ASK, JsonInput::nextLong));
            StringWriter all = new StringWriter();
            failure.printStackTrace(new PrintWriter(all, true));
            assertSecret("thrown", all + failure.advice());
        }
    }

    private void assertLogIsClean() {
        log.lines().forEach(line -> assertSecret("logged", line));
    }

    private static void assertSecret(String where, String text) {
        assertFalse(text.contains("c4nary"), () -> where + ": " + text);
        assertFalse(text.contains(BASIC), () -> where + ": " + text);
    }

    /** Remembers everything that anybody logs, at every level. */
    private static final class Log extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        Log() {
            setLevel(Level.ALL);
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord line) {
            StringWriter text = new StringWriter();
            text.append(line.getLoggerName()).append(' ').append(line.getMessage());
            Optional.ofNullable(line.getParameters()).ifPresent(values -> text.append(List.of(values).toString()));
            Optional.ofNullable(line.getThrown()).ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(text, true)));
            lines.add(text.toString());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
