package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.http.BatchCalls;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.RowSize;
import org.vectorinspector.http.TooLarge;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.http.WritePlan;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.contract.MetadataContract;
import org.vectorinspector.testkit.fault.RawServer;

/** How batches are planned, checked and cut before they are sent. */
class WritesTest {
    private static final RowSize SIZE = new RowSize(RowSize.DECIMAL);

    @Test
    void sendsTheLastRowOfEachIdAndNoneThatCannotBeKept() {
        RecordBatch batch = RecordBatch.of(List.of(aRecord("a").document("1").build(), aRecord("b").document("2").build(),
                aRecord("c").document("bad").build(), aRecord("a").document("3").build()));
        WritePlan plan = WritePlan.of(batch, (rows, row) -> rows.documents().get(row).filter("bad"::equals).map(bad -> "No " + bad + "."));
        assertEquals(List.of(1, 3), plan.rows());
        assertEquals(List.of(new RecordFailure(RecordId.of("c"), "No bad.")), plan.refused());
    }

    @Test
    void cutsByRowsAndByBytes() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 10, 4);
        assertEquals(List.of(4, 4, 2), sizes(new BatchCalls(4, Long.MAX_VALUE, SIZE), batch));
        assertEquals(List.of(10), sizes(new BatchCalls(100, Long.MAX_VALUE, SIZE), batch));
        assertEquals(List.of(3, 3, 3, 1), sizes(new BatchCalls(100, 3 * SIZE.of(batch, 9), SIZE), batch));
        assertEquals(java.util.Collections.nCopies(10, 1), sizes(new BatchCalls(100, 1, SIZE), batch), "a row goes alone at least");
    }

    @Test
    void halvesWhatTheServerFindsTooLarge() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 20, 4);
        List<Integer> written = new ArrayList<>();
        List<Integer> tried = new ArrayList<>();
        List<RecordFailure> failures = new BatchCalls(100, Long.MAX_VALUE, SIZE).run(batch, rows(20), rows -> {
            tried.add(rows.size());
            if (rows.size() > 5 || rows.contains(7)) {
                throw TooLarge.failure();
            }
            written.addAll(rows);
        });
        assertEquals(IntStream.range(0, 20).filter(row -> row != 7).boxed().toList(), written, "in their order, each once");
        assertEquals(List.of(batch.ids().get(7)), failures.stream().map(RecordFailure::id).toList());
        assertEquals(List.of(20, 10, 5, 5), tried.subList(0, 4));
    }

    @Test
    void endsAtAnyOtherFailureAndAtACancel() {
        RecordBatch batch = Records.numbered(0, 4, 4);
        BatchCalls calls = new BatchCalls(2, Long.MAX_VALUE, SIZE);
        List<List<Integer>> sent = new ArrayList<>();
        Expect.failure(Kind.CONFLICT, () -> calls.run(batch, rows(4), rows -> {
            sent.add(rows);
            throw new VectorStoreException(Kind.CONFLICT, "It is locked.", "");
        }));
        assertEquals(List.of(List.of(0, 1)), sent);
        Expect.failure(Kind.CANCELLED, () -> calls.run(batch, rows(4), rows -> Thread.currentThread().interrupt()));
        assertTrue(Thread.interrupted(), "the flag stays set");
    }

    @Test
    void makesABodyWhileACallIsUnderWay() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 6, 4);
        Set<String> sent = ConcurrentHashMap.newKeySet();
        Map<Integer, CountDownLatch> made = Map.of(0, new CountDownLatch(1), 2, new CountDownLatch(1), 4, new CountDownLatch(1));
        List<RecordFailure> failures = new BatchCalls(2, Long.MAX_VALUE, SIZE).run(batch, rows(6), rows -> {
            made.get(rows.getFirst()).countDown();
            return "body of " + rows;
        }, (rows, body) -> {
            await(made.get(Math.min(4, rows.getFirst() + 2)));
            sent.add(body);
            return List.of();
        });
        assertEquals(Set.of("body of [0, 1]", "body of [2, 3]", "body of [4, 5]"), sent);
        assertEquals(List.of(), failures);
    }

    @Test
    void hasThreeCallsOnTheLineAtMost() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 9, 4);
        Phaser met = new Phaser(3);
        AtomicInteger onTheLine = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new BatchCalls(1, Long.MAX_VALUE, SIZE).run(batch, rows(9), rows -> rows, (rows, body) -> {
            most.accumulateAndGet(onTheLine.incrementAndGet(), Math::max);
            met.arriveAndAwaitAdvance();
            onTheLine.decrementAndGet();
            return List.of();
        });
        assertEquals(3, most.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS), "nobody makes the next one");
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void makesBodiesAnewForHalves() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 8, 4);
        Set<List<Integer>> written = ConcurrentHashMap.newKeySet();
        List<RecordFailure> failures = new BatchCalls(4, Long.MAX_VALUE, SIZE).run(batch, rows(8), List::copyOf, (rows, body) -> {
            assertEquals(rows, body);
            if (rows.size() > 2 || rows.contains(5)) {
                throw TooLarge.failure();
            }
            written.add(body);
            return List.of();
        });
        assertEquals(Set.of(List.of(0, 1), List.of(2, 3), List.of(4), List.of(6, 7)), written);
        assertEquals(List.of(batch.ids().get(5)), failures.stream().map(RecordFailure::id).toList());
    }

    @Test
    void tellsWhatTheServerRefusedInTheOrderOfTheRows() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 6, 4);
        List<RecordFailure> failures = new BatchCalls(2, Long.MAX_VALUE, SIZE).run(batch, rows(6), rows -> rows,
                (rows, body) -> List.of(new RecordFailure(batch.ids().get(rows.getLast()), "No.")));
        assertEquals(List.of(batch.ids().get(1), batch.ids().get(3), batch.ids().get(5)), failures.stream().map(RecordFailure::id).toList());
    }

    @Test
    void endsWhenABodyCannotBeMade() {
        RecordBatch batch = Records.numbered(0, 4, 4);
        Set<List<Integer>> sent = ConcurrentHashMap.newKeySet();
        assertThrows(IllegalArgumentException.class, () -> new BatchCalls(2, Long.MAX_VALUE, SIZE).run(batch, rows(4), rows -> {
            if (rows.contains(2)) {
                throw new IllegalArgumentException("no");
            }
            return rows;
        }, (rows, body) -> {
            sent.add(rows);
            return List.of();
        }));
        assertFalse(sent.contains(List.of(2, 3)));
        assertEquals(List.of(), assertDoesNotThrow(() -> new BatchCalls(2, 1, SIZE).run(batch, List.of(), rows -> rows,
                (rows, body) -> List.of(new RecordFailure(batch.ids().getFirst(), "Nothing was to be sent.")))));
    }

    @Test
    void cutsIntoCallsOfAboutTheSameLength() throws VectorStoreException {
        RecordBatch batch = Records.numbered(0, 10, 4);
        assertEquals(List.of(5, 5), sizes(new BatchCalls(100, 8 * SIZE.of(batch, 9), SIZE), batch));
        assertEquals(List.of(4, 4, 2), sizes(new BatchCalls(100, 4 * SIZE.of(batch, 9), SIZE), batch));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131_069, 131_070, 131_071, 400_000})
    void sendsBodiesOfEveryLengthAsTheyAre(int length) throws Exception {
        String text = "ab1".repeat(length / 3 + 1).substring(0, length);
        AtomicInteger answers = new AtomicInteger();
        try (RawServer server = RawServer.start((request, out) -> {
            boolean busy = answers.getAndIncrement() == 0;
            out.write(RawServer.answer(busy ? "503 Service Unavailable" : "200 OK", busy ? "Retry-After: 0" : "", "{}"));
        }); RestClient client = Clients.of(server)) {
            client.run(RestRequest.post("/write", new JsonOutput().text(text)));
            assertEquals(List.of("\"" + text + "\"", "\"" + text + "\""), server.requests().stream().map(RawServer.Request::body).toList());
            assertTrue(server.requests().getLast().has("Content-Length: " + (length + 2)), "the length is said before");
        }
    }

    @Test
    void estimatesRatherTooLongThanTooShort() {
        for (Map.Entry<String, Value> sample : MetadataContract.samples().entrySet()) {
            VectorRecord item = aRecord("שלום \u0001 \"x\"").document("👩‍🚀 \"quoted\"").with("ключ", sample.getValue())
                    .vector(Float.MIN_VALUE, -1.2345678e-30f, 1f / 3, -123456.79f).build();
            RecordBatch batch = RecordBatch.of(List.of(item));
            int written = RecordJson.text(item).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            long estimated = SIZE.of(batch, 0);
            assertTrue(estimated >= written, () -> sample.getKey() + ": " + estimated + " for " + written);
        }
        VectorRecord large = aRecord("a").document("x".repeat(1_000_000)).vector(1).build();
        assertTrue(SIZE.of(RecordBatch.of(List.of(large)), 0) >= 1_000_000);
    }

    @Test
    void neverTakesContentsForShorterThanTheyAre() {
        VectorRecord item = aRecord("a").document("\u0001".repeat(5_000)).with("\u0002", Value.of("\u001f".repeat(3_000))).build();
        int written = RecordJson.text(item).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        long most = RowSize.mostOfContents(RecordBatch.of(List.of(item)), 0);
        assertTrue(most >= written && most < 2L * written, most + " for " + written);
    }

    @Test
    void refusesVectorsThatCannotBe() throws VectorStoreException {
        VectorRules.check(new float[] {1, 2, 3}, 3);
        VectorRules.check(new float[] {1, 2, 3}, 0);
        refused("3 dimensions, the collection has 4", () -> VectorRules.check(new float[] {1, 2, 3}, 4));
        refused("Number 2 of the vector is NaN", () -> VectorRules.check(new float[] {1, Float.NaN}, 2));
        refused("Number 1 of the vector is -Infinity", () -> VectorRules.check(new float[] {Float.NEGATIVE_INFINITY}, 0));
    }

    @Test
    void looksAtTheRowsThatAreSentOnly() throws VectorStoreException {
        BitSet absent = new BitSet();
        absent.set(1);
        DenseBlock block = new DenseBlock(2, new float[] {1, 2, Float.NaN, 0, 3, Float.NaN, 5, 6}, absent);
        VectorRules.check(block, List.of(0, 1, 3), 2);
        refused("Number 2", () -> VectorRules.check(block, List.of(0, 2), 2));
        refused("2 dimensions", () -> VectorRules.check(block, List.of(0), 3));
        TextBlock uneven = new TextBlock("[1,2][1,2,3]".getBytes(), new int[] {0, 5, 12});
        refused("3 dimensions, the collection has 2", () -> VectorRules.check(uneven, List.of(0, 1), 0));
        VectorRules.check(uneven, List.of(1), 3);
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> sizes(BatchCalls calls, RecordBatch batch) throws VectorStoreException {
        List<Integer> sizes = new ArrayList<>();
        List<Integer> sent = new ArrayList<>();
        calls.run(batch, rows(batch.size()), rows -> {
            sizes.add(rows.size());
            sent.addAll(rows);
        });
        assertEquals(rows(batch.size()), sent);
        return sizes;
    }

    private static void refused(String words, org.junit.jupiter.api.function.Executable check) {
        VectorStoreException failure = assertThrows(VectorStoreException.class, check);
        assertEquals(Kind.INVALID_REQUEST, failure.kind());
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
    }
}
