package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.json.ComingBytes;
import org.vectorinspector.json.DenseRows;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.TextRows;

/** Rows of numbers that are read while their bytes come, and decoded by several threads. */
class ComingBytesTest {
    private static final int ROWS = 500;
    private static final int DIMENSION = 300;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000, 100_000})
    void decodesWhatComesInPieces(int piece) throws IOException {
        float[] expected = numbers(piece == 1 ? 20 : ROWS);
        DenseBlock block = read(JsonInput.of(new Pieces(text(expected), piece)));
        assertArrayEquals(expected, block.values());
        assertEquals(DIMENSION, block.dimension());
    }

    @Test
    void decodesTheSameFromAStreamAndFromMemory() throws IOException {
        float[] expected = numbers(ROWS);
        byte[] text = text(expected);
        assertArrayEquals(expected, read(JsonInput.of(new ByteArrayInputStream(text))).values());
        assertArrayEquals(expected, read(JsonInput.of(text, 0, text.length)).values());
    }

    @Test
    void makesMoreRoomWhileRowsAreBeingDecoded() throws IOException {
        float[] expected = numbers(ROWS);
        byte[] text = text(expected);
        JsonInput in = JsonInput.of(text, 0, text.length);
        DenseRows rows = new DenseRows(1);
        in.beginArray();
        rows.addAbsent();
        for (int row = 0; in.hasNext(); row++) {
            rows.read(in);
            if (row % 7 == 0) {
                rows.addAbsent();
            }
        }
        DenseBlock block = rows.block();
        List<Integer> there = IntStream.range(0, block.count()).filter(block::has).boxed().toList();
        assertEquals(ROWS, there.size());
        assertFalse(block.has(0));
        assertFalse(block.has(2));
        for (int row = 0; row < ROWS; row++) {
            int from = there.get(row) * DIMENSION;
            assertArrayEquals(Arrays.copyOfRange(expected, row * DIMENSION, (row + 1) * DIMENSION), Arrays.copyOfRange(block.values(), from, from + DIMENSION));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0.5,0.25]", "[]", "[0.1.2]", "[1e99]"})
    void tellsAWrongRowOfMany(String wrong) {
        String text = new String(text(numbers(ROWS)), StandardCharsets.ISO_8859_1);
        int middle = text.indexOf("],[", text.length() / 2) + 2;
        byte[] bytes = (text.substring(0, middle) + wrong + "," + text.substring(middle)).getBytes(StandardCharsets.ISO_8859_1);
        JsonProblem problem = assertThrows(JsonProblem.class, () -> read(JsonInput.of(new Pieces(bytes, 5_000))));
        assertTrue(problem.getMessage().contains("column"), problem.getMessage());
    }

    @Test
    void tellsATextThatEndsInARow() {
        byte[] text = text(numbers(ROWS));
        assertThrows(JsonProblem.class, () -> read(JsonInput.of(new Pieces(Arrays.copyOf(text, text.length - 5), 5_000))));
    }

    @Test
    void leavesTextsWhereTheyAre() throws IOException {
        byte[] text = text(numbers(ROWS));
        Pieces pieces = new Pieces(text, 10_000);
        JsonInput in = JsonInput.of(pieces);
        TextRows rows = new TextRows();
        in.beginArray();
        while (in.hasNext()) {
            rows.read(in);
        }
        in.endArray();
        TextBlock block = rows.block();
        assertTrue(block.text() == pieces.bytes(), "copied");
        assertEquals(ROWS, block.count());
        String again = IntStream.range(0, ROWS).mapToObj(row -> new String(text, block.start(row), block.end(row) - block.start(row), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
        assertEquals(new String(text, StandardCharsets.UTF_8), again);
    }

    private static DenseBlock read(JsonInput in) throws IOException {
        DenseRows rows = new DenseRows(ROWS * DIMENSION);
        in.beginArray();
        while (in.hasNext()) {
            rows.read(in);
        }
        in.endArray();
        in.end();
        return rows.block();
    }

    private static float[] numbers(int rows) {
        Random random = new Random(rows);
        float[] numbers = new float[rows * DIMENSION];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian() / (i % 3 == 0 ? 1 : 40);
        }
        return numbers;
    }

    private static byte[] text(float[] numbers) {
        return IntStream.range(0, numbers.length / DIMENSION)
                .mapToObj(row -> Arrays.toString(Arrays.copyOfRange(numbers, row * DIMENSION, (row + 1) * DIMENSION)))
                .collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes that come piece by piece, each time in another array. */
    private static final class Pieces implements ComingBytes {
        private final byte[] all;
        private final int piece;
        private byte[] bytes = {};

        Pieces(byte[] all, int piece) {
            this.all = all;
            this.piece = piece;
        }

        @Override
        public int await(int known) {
            bytes = Arrays.copyOf(all, Math.min(all.length, known + piece));
            return bytes.length;
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }
    }
}
