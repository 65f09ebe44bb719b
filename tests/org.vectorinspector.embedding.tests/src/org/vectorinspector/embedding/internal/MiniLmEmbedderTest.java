package org.vectorinspector.embedding.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.DenseBlock;

class MiniLmEmbedderTest {
    private static final MiniLmEmbedder EMBEDDER = new MiniLmEmbedder();

    @AfterAll
    static void closeModel() {
        EMBEDDER.close();
    }

    @Test
    void namesItsModel() {
        assertEquals("all-MiniLM-L6-v2", EMBEDDER.model());
        assertEquals(384, EMBEDDER.dimension());
    }

    @Test
    void givesTheKnownSimilaritiesOfTheModel() throws Exception {
        DenseBlock block = EMBEDDER.embed(List.of("a small dog", "puppy", "tax law"));
        assertEquals(3, block.count());
        assertEquals(0.49, dot(block, 0, 1), 0.02);
        assertEquals(0.09, dot(block, 0, 2), 0.03);
    }

    @Test
    void givesVectorsOfLengthOne() throws Exception {
        List<String> texts = List.of("a small dog", "", " ", "👩‍🚀🇫🇷", "北京欢迎你", "\uD83D", "dog ".repeat(5000));
        DenseBlock block = EMBEDDER.embed(texts);
        for (int row = 0; row < texts.size(); row++) {
            assertEquals(1, dot(block, row, row), 1e-5, texts.get(row));
        }
    }

    @Test
    void ignoresWhatComesAfterItsLimit() throws Exception {
        String head = "dog ".repeat(254);
        DenseBlock block = EMBEDDER.embed(List.of(head, head + "tax law ".repeat(50)));
        assertArrayEquals(row(block, 0), row(block, 1));
    }

    @Test
    void givesATextTheSameVectorInAnyCompany() throws Exception {
        float[] alone = row(EMBEDDER.embed(List.of("puppy")), 0);
        float[] among = row(EMBEDDER.embed(List.of("tax law", "puppy", "x ".repeat(200))), 1);
        assertArrayEquals(alone, among);
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        MiniLmEmbedder fresh = new MiniLmEmbedder();
        float[] expected = row(EMBEDDER.embed(List.of("puppy")), 0);
        List<Future<DenseBlock>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(() -> fresh.embed(List.of("a small dog", "puppy"))));
            }
        }
        for (Future<DenseBlock> answer : answers) {
            assertArrayEquals(expected, row(answer.get(), 1));
        }
        fresh.close();
    }

    @Test
    void stopsBetweenTextsWhenInterrupted() {
        List<String> endless = Collections.nCopies(100_000, "a small dog");
        Thread.currentThread().interrupt();
        VectorStoreException stopped = assertThrows(VectorStoreException.class, () -> EMBEDDER.embed(endless));
        assertEquals(Kind.CANCELLED, stopped.kind());
        assertTrue(Thread.interrupted(), "the interrupt must stay visible to the caller");
    }

    @Test
    void stopsInTheMiddleOfManyTextsAndCanBeClosed() throws Exception {
        MiniLmEmbedder fresh = new MiniLmEmbedder();
        fresh.embed(List.of("load the model"));
        CompletableFuture<Kind> ended = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().start(() -> ended.complete(kindOfEnd(fresh)));
        assertThrows(TimeoutException.class, () -> ended.get(200, TimeUnit.MILLISECONDS), "ended before it was stopped");
        worker.interrupt();
        assertEquals(Kind.CANCELLED, ended.get(5, TimeUnit.SECONDS));
        fresh.close();
    }

    @Test
    void refusesWorkAfterItsEnd() {
        MiniLmEmbedder ended = new MiniLmEmbedder();
        ended.close();
        VectorStoreException refused = assertThrows(VectorStoreException.class, () -> ended.embed(List.of("puppy")));
        assertFalse(refused.advice().isEmpty());
    }

    @Test
    void refusesAnEmptyList() {
        assertThrows(IllegalArgumentException.class, () -> EMBEDDER.embed(List.of()));
    }

    private static Kind kindOfEnd(MiniLmEmbedder embedder) {
        try {
            embedder.embed(Collections.nCopies(100_000, "a small dog"));
            throw new AssertionError("embedded everything");
        } catch (VectorStoreException stopped) {
            return stopped.kind();
        }
    }

    private static double dot(DenseBlock block, int left, int right) {
        float[] a = row(block, left);
        float[] b = row(block, right);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static float[] row(DenseBlock block, int row) {
        return Arrays.copyOfRange(block.values(), block.offset(row), block.offset(row) + block.dimension());
    }
}
