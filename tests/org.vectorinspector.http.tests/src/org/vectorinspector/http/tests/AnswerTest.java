package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.Credential;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.fault.RawServer;

/** What becomes of answers: packed ones, endless headers, other addresses, things that are no HTTP. */
class AnswerTest {
    private static final RestRequest READ = RestRequest.get("/read").once();

    @Test
    void unpacksWhatWasPackedForTheWay() throws Exception {
        String json = "[" + "1.25,".repeat(50_000) + "1]";
        try (RawServer server = RawServer.start((request, out) -> out.write(packed(json.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE)));
                RestClient client = Clients.of(server)) {
            assertArrayEquals(json.getBytes(StandardCharsets.UTF_8), client.send(READ).body());
            assertTrue(server.requests().getFirst().has("Accept-Encoding: gzip"));
        }
    }

    @Test
    void unpacksWhatAServerSaysWhenItRefuses() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(new String(packed("{}".getBytes(), 999), StandardCharsets.ISO_8859_1)
                .replace("200 OK", "404 Not Found").getBytes(StandardCharsets.ISO_8859_1))); RestClient client = Clients.of(server)) {
            Expect.failure(Kind.NOT_FOUND, () -> client.run(READ));
        }
    }

    @Test
    void saysThatAPackedAnswerIsDamaged() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(packed("[1,2,3]".getBytes(), 15)));
                RestClient client = Clients.of(server)) {
            Expect.failure(Kind.SERVER_FAULT, () -> client.run(READ));
        }
    }

    @Test
    void saysThatAnAnswerIsPackedInAWayNobodyAskedFor() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "Content-Encoding: br", "xx")));
                RestClient client = Clients.of(server)) {
            assertTrue(Expect.failure(Kind.SERVER_FAULT, () -> client.run(READ)).getMessage().contains("br"));
        }
    }

    @Test
    void readsNoEndlessHeader() throws Exception {
        String header = "X-Long: " + "x".repeat(3_000_000);
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", header, "{}")));
                RestClient client = Clients.of(server)) {
            VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT, () -> client.run(READ));
            assertTrue(failure.getMessage().contains("headers are too long"), failure.getMessage());
        }
    }

    @Test
    void followsNoPointerToAnotherAddress() throws Exception {
        for (String status : List.of("301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect")) {
            try (RawServer other = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                    RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer(status,
                            "Location: http://127.0.0.1:" + other.port() + "/read", "")));
                    RestClient client = Clients.of(server, Credential.bearer(Clients.secret("t0p-secret")))) {
                VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST, () -> client.run(READ));
                assertTrue(failure.getMessage().contains("another address"), failure.getMessage());
                assertTrue(server.requests().getFirst().has("Authorization: Bearer t0p-secret"));
                assertEquals(List.of(), other.requests(), "the key goes nowhere else");
            }
        }
    }

    @Test
    void saysThatSomethingElseAnswers() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write("220 mail.example.org ESMTP\r\n".getBytes()));
                RestClient client = Clients.of(server)) {
            VectorStoreException failure = Expect.failure(Kind.UNREACHABLE, () -> client.run(READ));
            assertTrue(failure.getMessage().contains("Something else than a web server"), failure.getMessage());
        }
    }

    @Test
    void saysThatAnAnswerIsNoJson() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "<html>")));
                RestClient client = Clients.of(server)) {
            Expect.failure(Kind.SERVER_FAULT, () -> client.call(READ, JsonInput::nextLong));
        }
    }

    @Test
    void keepsOneConnectionForOneCallAfterTheOther() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("200 OK", "", "{}")));
                RestClient client = Clients.of(server)) {
            for (int n = 0; n < 20; n++) {
                client.run(READ);
            }
            assertEquals(20, server.requests().size());
            assertEquals(1, server.connections());
        }
    }

    private static byte[] packed(byte[] body, int cutAt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        int length = Math.min(bytes.size(), cutAt);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        answer.write(bytes.toByteArray(), 0, length);
        return answer.toByteArray();
    }
}
