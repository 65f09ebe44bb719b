package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.testkit.fault.RawServer;

/** Headers as a person writes them reach the server, or are refused in words that repeat no value. */
class FurtherHeadersTest {
    @Test
    void sendsThemAll() throws Exception {
        Credential all = Credential.bearer(Clients.secret("k3y-value"))
                .and(headers(" X-Team: search ;X-Range: \"a; b\"; ; X-Url: http://example.org:80/ ; X-Empty-Quotes-Not: \"x\";"));
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                RestClient client = Clients.of(server, all)) {
            client.run(RestRequest.get("/"));
            RawServer.Request asked = server.requests().getFirst();
            for (String line : List.of("Authorization: Bearer k3y-value", "X-Team: search", "X-Range: a; b", "X-Url: http://example.org:80/",
                    "X-Empty-Quotes-Not: x")) {
                assertTrue(asked.has(line), () -> line + " is in " + asked.head());
            }
        }
    }

    @Test
    void refusesWhatIsNoHeader() {
        assertRefused("c4nary-value", "cannot be read");
        assertRefused(": c4nary-value", "cannot be read");
        assertRefused("two words: c4nary-value", "cannot be read");
        assertRefused("Ключ: c4nary-value", "cannot be read");
        assertRefused("X-A: c4nary-value\r\nX-B: 2", "«X-A» cannot be sent");
        assertRefused("X-A: c4nary-välue", "«X-A» cannot be sent");
        assertRefused("X-A: ", "«X-A» cannot be sent");
    }

    @Test
    void refusesWhatTheProgramSetsItself() {
        for (String name : List.of("Host", "content-length", "Transfer-Encoding", "CONNECTION", "Accept-Encoding", "Content-Type", "Upgrade", "Expect")) {
            assertRefused("X-A: c4nary-value; " + name + ": c4nary-value", "is set by the program itself");
        }
    }

    @Test
    void refusesAHeaderThatIsSetTwice() throws Exception {
        assertRefused("X-A: c4nary-value; x-a: 2", "«x-a» is set twice");
        VectorStoreException both = assertThrows(VectorStoreException.class,
                () -> Credential.token("Api-Key", Clients.secret("k3y-value")).and(headers("api-key: other")));
        assertEquals("The header «Api-Key» is set twice.", both.getMessage());
    }

    private static void assertRefused(String lines, String words) {
        VectorStoreException failure = assertThrows(VectorStoreException.class, () -> headers(lines));
        assertEquals(Kind.INVALID_REQUEST, failure.kind());
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertFalse((failure + failure.advice()).contains("c4nary"), failure.getMessage());
    }

    private static Credential headers(String lines) throws VectorStoreException {
        try (Secret secret = Clients.secret(lines)) {
            return Credential.headers(secret);
        }
    }
}
