package org.vectorinspector.api.model;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Dense vectors as the JSON text that a server sent, for passing on without decoding: exact to the last digit.
 *
 * <p>Row {@code r} is the UTF-8 text of one JSON array of numbers from {@code starts[r]} to {@code starts[r + 1]}; an
 * empty stretch is a record without a vector. The arrays are not copied; nobody writes into them once the block is made.
 */
public final class TextBlock implements VectorBlock {
    private final byte[] text;
    private final int[] starts;

    /**
     * Makes a block.
     *
     * @param text the arrays one after the other, given away
     * @param starts where each begins, with the end of the last one behind them: one more than there are records, given away
     */
    public TextBlock(byte[] text, int[] starts) {
        this.text = Objects.requireNonNull(text, "text");
        this.starts = Objects.requireNonNull(starts, "starts");
        if (starts.length == 0 || starts[starts.length - 1] > text.length) {
            throw new IllegalArgumentException("The places must end within the text");
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
        return starts[Objects.checkIndex(row, count()) + 1];
    }

    @Override
    public int count() {
        return starts.length - 1;
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
