package org.vectorinspector.api.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Dense vectors as the JSON text that a server sent, for passing on without decoding: exact to the last digit.
 *
 * <p>Row {@code r} is the UTF-8 text of one JSON array of numbers from {@code start(r)} to {@code end(r)}; an empty stretch is a record
 * without a vector. What else the text has belongs to nobody. The arrays are not copied; nobody writes into them once the block is made.
 */
public final class TextBlock implements VectorBlock {
    private final byte[] text;
    private final int[] starts;
    private final int[] ends;

    /**
     * Makes a block of arrays that follow each other.
     *
     * @param text the arrays one after the other, given away
     * @param places where each begins, with the end of the last one behind them: one more than there are records
     */
    public TextBlock(byte[] text, int[] places) {
        this(text, Arrays.copyOf(places, places.length - 1), Arrays.copyOfRange(places, 1, places.length));
    }

    /**
     * Makes a block of arrays anywhere in a text.
     *
     * @param text that has them, given away
     * @param starts where each begins, given away
     * @param ends the places just behind each, given away
     */
    public TextBlock(byte[] text, int[] starts, int[] ends) {
        this.text = Objects.requireNonNull(text, "text");
        this.starts = Objects.requireNonNull(starts, "starts");
        this.ends = Objects.requireNonNull(ends, "ends");
        boolean inside = starts.length == ends.length;
        for (int row = 0; inside && row < starts.length; row++) {
            inside = starts[row] >= 0 && starts[row] <= ends[row] && ends[row] <= text.length;
        }
        if (!inside) {
            throw new IllegalArgumentException("The places must be within the text");
        }
    }

    /** Returns the bytes themselves: read only. */
    public byte[] text() {
        return text;
    }

    /** Returns where the array of this row starts in {@link #text()}. */
    public int start(int row) {
        return starts[Objects.checkIndex(row, count())];
    }

    /** Returns the place just behind the array of this row. */
    public int end(int row) {
        return ends[Objects.checkIndex(row, count())];
    }

    @Override
    public int count() {
        return starts.length;
    }

    @Override
    public boolean has(int row) {
        return start(row) < end(row);
    }

    @Override
    public TextBlock select(int... rows) {
        int[] places = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            places[i + 1] = places[i] + end(rows[i]) - start(rows[i]);
        }
        byte[] chosen = new byte[places[rows.length]];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(text, start(rows[i]), chosen, places[i], places[i + 1] - places[i]);
        }
        return new TextBlock(chosen, places);
    }

    @Override
    public TextBlock stretch(int from, int to) {
        Objects.checkFromToIndex(from, to, count());
        return new TextBlock(text, Arrays.copyOfRange(starts, from, to), Arrays.copyOfRange(ends, from, to));
    }

    @Override
    public Optional<Vector> vector(int row) {
        if (!has(row)) {
            return Optional.empty();
        }
        String array = new String(text, start(row), end(row) - start(row), StandardCharsets.UTF_8).strip();
        String[] numbers = array.substring(1, array.length() - 1).split(",");
        float[] values = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = Float.parseFloat(numbers[i].strip());
        }
        return Optional.of(new Vector.Dense(values));
    }
}
