package org.vectorinspector.json;

import java.io.IOException;
import java.util.Arrays;
import org.vectorinspector.api.model.TextBlock;

/**
 * Gathers the dense vectors of a page, row by row, as the text that they are. Where a reader's bytes stay in memory, as those of an
 * answer do, the rows stay in them; else they are copied. Not safe for use by several threads.
 */
public final class TextRows {
    private final JsonOutput copies = new JsonOutput();
    private byte[] text = {};
    private JsonInput reader;
    private boolean copied;
    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private int rows;

    /**
     * Takes a list of numbers, or null for a row without a vector.
     *
     * @throws JsonProblem when there is something else
     */
    public void read(JsonInput in) throws IOException {
        if (in.skipNull()) {
            addAbsent();
        } else if (in.stays()) {
            in.nextNumbers((bytes, from, to) -> add(in, bytes, from, to));
        } else {
            JsonOutput copy = new JsonOutput();
            in.copyNumbers(copy);
            addCopy(copy.toBytes(), 0, copy.size());
        }
    }

    /** Adds a row without a vector. */
    public void addAbsent() {
        put(0, 0);
    }

    /** Returns the rows as a block; the gatherer is not to be used afterwards. */
    public TextBlock block() {
        byte[] all = copied ? copies.toBytes() : text;
        return new TextBlock(all, Arrays.copyOf(starts, rows), Arrays.copyOf(ends, rows));
    }

    /** Takes a row where it is: of the same reader, or of another one of the same bytes; what is there once is in all later arrays too. */
    private void add(JsonInput in, byte[] bytes, int from, int to) {
        if (text.length == 0 || reader == in) {
            reader = in;
            text = bytes;
        }
        if (text == bytes && !copied) {
            put(from, to);
        } else {
            addCopy(bytes, from, to);
        }
    }

    private void addCopy(byte[] bytes, int from, int to) {
        if (!copied) {
            copied = true;
            for (int row = 0; row < rows; row++) {
                int start = copies.size();
                copies.raw(text, starts[row], ends[row]);
                starts[row] = start;
                ends[row] = copies.size();
            }
        }
        int start = copies.size();
        copies.raw(bytes, from, to);
        put(start, copies.size());
    }

    private void put(int start, int end) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            ends = Arrays.copyOf(ends, rows * 2);
        }
        starts[rows] = start;
        ends[rows++] = end;
    }
}
