package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.Waiting;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.fault.RawServer;

/** Answers that are read while they come. */
class StreamTest {
    private static final String NUMBERS = "[" + "0.125,".repeat(50_000) + "1.5]";
    private static final int COUNT = 50_001;
    /** More than the reader looks ahead. */
    private static final String SPACE = " ".repeat(1_000);
    private static final int LENGTH = "[[1.5],[2.5]]".length() + 2 * SPACE.length();

    @Test
    void readsWhatHasComeBeforeTheRestIsSent() throws Exception {
        CountDownLatch readSome = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            begin(out, LENGTH, "[[1.5]," + SPACE);
            await(readSome);
            out.write(("[2.5]]" + SPACE).getBytes(StandardCharsets.ISO_8859_1));
        }); RestClient client = Clients.of(server)) {
            FloatArray values = new FloatArray(2);
            client.stream(RestRequest.get("/"), in -> {
                in.beginArray();
                in.nextFloats(values);
                readSome.countDown();
                in.nextFloats(values);
                in.endArray();
                return null;
            });
            assertEquals(2, values.size());
        }
    }

    @Test
    void beginsAgainWhenTheLineBreaksInTheMiddle() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger readings = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        TestTime time = new TestTime();
        try (RawServer server = RawServer.start((request, out) -> {
            if (answers.getAndIncrement() < 2) {
                begin(out, NUMBERS.length(), NUMBERS.substring(0, 200_000));
                begun.acquireUninterruptibly();
                throw new IOException("cut");
            }
            out.write(RawServer.answer("200 OK", "", NUMBERS));
        }); RestClient client = Clients.of(server, Duration.ofSeconds(60), time)) {
            int count = client.stream(RestRequest.get("/"), in -> {
                readings.incrementAndGet();
                begun.release();
                return count(in);
            });
            assertEquals(COUNT, count);
            assertEquals(3, answers.get());
            assertEquals(3, readings.get());
        }
    }

    /** Room is made for an answer as long as the last one, whatever comes then, and whether its length is said or not. */
    @Test
    void readsLongAnswersOfOnePathOneAfterTheOther() throws Exception {
        List<Integer> lengths = List.of(300_000, 290_000, 305_000, 900_000, 250_000, 2, 300_000, 299_000);
        AtomicInteger answers = new AtomicInteger();
        try (RawServer server = RawServer.start((request, out) -> {
            int place = answers.getAndIncrement();
            String numbers = "[" + "0.125,".repeat(lengths.get(place) - 1) + "1.5]";
            out.write(place % 3 == 1 ? chunked(numbers) : RawServer.answer("200 OK", "", numbers));
        }); RestClient client = Clients.of(server)) {
            for (int i = 0; i < lengths.size(); i++) {
                assertEquals(lengths.get(i), client.stream(RestRequest.get("/points?from=" + i), StreamTest::count));
            }
        }
    }

    private static byte[] chunked(String body) {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n";
        return (head + body + "\r\n0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void endsAtItsDeadlineInTheMiddle() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            begin(out, NUMBERS.length(), "[0.125,");
            await(end);
        }); RestClient client = Clients.of(server, Duration.ofMillis(400), Waiting.SYSTEM)) {
            Expect.failure(Kind.TIMED_OUT, () -> client.stream(RestRequest.get("/"), StreamTest::count));
            end.countDown();
        }
    }

    @Test
    void isCancelledInTheMiddle() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            begin(out, NUMBERS.length(), "[0.125,");
            half.countDown();
            await(end);
        }); RestClient client = Clients.of(server)) {
            Expect.cancelWithinASecond(begun -> {
                Thread.ofVirtual().start(() -> {
                    await(half);
                    begun.countDown();
                });
                client.stream(RestRequest.get("/"), StreamTest::count);
            });
            end.countDown();
        }
    }

    @Test
    void saysThatAnAnswerIsNoJsonWithoutWaitingForItsEnd() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            begin(out, NUMBERS.length(), "[0.125,oops," + SPACE);
            await(end);
        }); RestClient client = Clients.of(server)) {
            VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT, () -> client.stream(RestRequest.get("/"), StreamTest::count));
            assertTrue(failure.getMessage().contains("cannot be understood"), failure.getMessage());
            end.countDown();
        }
    }

    @Test
    void readsARefusalAsAnyOtherCall() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.answer("404 Not Found", "", "{}")));
                RestClient client = Clients.of(server)) {
            Expect.failure(Kind.NOT_FOUND, () -> client.stream(RestRequest.get("/"), StreamTest::count));
        }
    }

    private static int count(JsonInput in) throws IOException {
        return in.nextFloats(new FloatArray(COUNT));
    }

    private static void begin(OutputStream out, int length, String some) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + some).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }
}
