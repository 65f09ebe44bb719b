package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.Waiting;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.fault.RawServer;

/** A call ends at its deadline, at a cancel and at the end of its client, wherever the server has stopped talking. */
class DeadlineTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void endsWhenTheServerSaysNothing() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> await(end)); RestClient client = Clients.of(server, SHORT, Waiting.SYSTEM)) {
            VectorStoreException failure = Expect.failure(Kind.TIMED_OUT, () -> client.run(RestRequest.get("/")));
            assertTrue(failure.getMessage().contains("127.0.0.1:" + server.port()), failure.getMessage());
            assertEquals(1, server.requests().size(), "what is late is not asked for again");
            end.countDown();
        }
    }

    @Test
    void endsWhenTheBodyComesByDrops() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> dripForEver(out)); RestClient client = Clients.of(server, SHORT, Waiting.SYSTEM)) {
            Expect.failure(Kind.TIMED_OUT, () -> client.run(RestRequest.get("/")));
        }
    }

    @Test
    void saysThatTheLineBrokeInTheMiddleOfABody() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> {
            begin(out, 1000);
            throw new IOException("cut");
        }); RestClient client = Clients.of(server)) {
            Expect.failure(Kind.UNREACHABLE, () -> client.run(RestRequest.get("/").once()));
        }
    }

    @Test
    void isCancelledInTheMiddleOfABody() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            begin(out, 1000);
            half.countDown();
            await(end);
        }); RestClient client = Clients.of(server)) {
            Expect.cancelWithinASecond(begun -> {
                Thread.ofVirtual().start(() -> {
                    await(half);
                    begun.countDown();
                });
                client.run(RestRequest.get("/"));
            });
            end.countDown();
        }
    }

    @Test
    void endsWithItsClient() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            asked.countDown();
            await(end);
        })) {
            RestClient client = Clients.of(server);
            CompletableFuture<Kind> kind = kindOf(client, RestRequest.get("/"));
            assertTrue(asked.await(20, TimeUnit.SECONDS));
            client.close();
            assertEquals(Kind.CANCELLED, kind.get(20, TimeUnit.SECONDS));
            Expect.failure(Kind.CANCELLED, () -> client.run(RestRequest.get("/")));
            end.countDown();
        }
    }

    @Test
    void endsAPauseWithItsClient() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            out.write(RawServer.answer("429 Too Many Requests", "Retry-After: 15", ""));
            asked.countDown();
        })) {
            RestClient client = Clients.of(server);
            CompletableFuture<Kind> kind = kindOf(client, RestRequest.get("/"));
            assertTrue(asked.await(20, TimeUnit.SECONDS));
            client.close();
            assertEquals(Kind.CANCELLED, kind.get(10, TimeUnit.SECONDS));
            assertEquals(1, server.requests().size());
        }
    }

    private static CompletableFuture<Kind> kindOf(RestClient client, RestRequest request) {
        CompletableFuture<Kind> kind = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                client.run(request);
                kind.completeExceptionally(new AssertionError("the call came back"));
            } catch (VectorStoreException failure) {
                kind.complete(failure.kind());
            }
        });
        return kind;
    }

    private static void begin(OutputStream out, int length) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n[1,2").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void dripForEver(OutputStream out) throws IOException {
        begin(out, 1_000_000);
        for (int n = 0; n < 900_000; n++) {
            out.write(' ');
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }
}
