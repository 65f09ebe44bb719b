package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/**
 * Gathers dense vectors in the order in which the server sends them, as numbers or as its own text, and hands them out in
 * another. An empty list is a record without a vector: Pinecone writes it so.
 */
final class DenseColumn {
    private static final int EMPTY_TEXT = "[]".length();

    private final VectorForm form;
    private final FloatArray numbers;
    private final JsonOutput text = new JsonOutput();
    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private int rows;
    private int dimension;
    private boolean some;

    DenseColumn(VectorForm form, int room) {
        this.form = form;
        this.numbers = new FloatArray(form == VectorForm.NUMBERS ? Math.max(1, room) : 1);
    }

    /** Takes the vector of the row that began last. */
    void read(JsonInput in) throws IOException {
        int from = end();
        if (form == VectorForm.TEXT) {
            in.copyNumbers(text);
        } else {
            in.nextFloats(numbers);
        }
        int length = end() - from;
        if (length <= (form == VectorForm.TEXT ? EMPTY_TEXT : 0)) {
            return;
        }
        if (form == VectorForm.NUMBERS) {
            checkDimension(in, length);
        }
        some = true;
        starts[rows - 1] = from;
        ends[rows - 1] = from + length;
    }

    private void checkDimension(JsonInput in, int length) throws IOException {
        if (some && length != dimension) {
            throw in.problem("The vectors differ in length: " + length + " instead of " + dimension);
        }
        dimension = length;
    }

    /** Begins a row, without a vector as long as none is read. */
    void begin() {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            ends = Arrays.copyOf(ends, rows * 2);
        }
        starts[rows] = 0;
        ends[rows++] = 0;
    }

    /** Tells whether there is no vector at all. */
    boolean isEmpty() {
        return !some;
    }

    /** Returns the vectors of these rows in this order; the column is not to be used afterwards. */
    VectorBlock block(int[] order) {
        return form == VectorForm.TEXT ? texts(order) : numbers(order);
    }

    private VectorBlock numbers(int[] order) {
        float[] gathered = numbers.take();
        if (inOrder(order)) {
            return new DenseBlock(dimension, gathered);
        }
        float[] values = new float[order.length * dimension];
        BitSet absent = new BitSet();
        for (int row = 0; row < order.length; row++) {
            int from = starts[order[row]];
            absent.set(row, ends[order[row]] == from);
            System.arraycopy(gathered, from, values, row * dimension, ends[order[row]] - from);
        }
        return new DenseBlock(dimension, values, absent);
    }

    /** Tells whether what was gathered is the block already, to the last number. */
    private boolean inOrder(int[] order) {
        boolean same = order.length == rows && numbers.size() == rows * dimension;
        for (int row = 0; same && row < order.length; row++) {
            same = order[row] == row && ends[row] > starts[row];
        }
        return same;
    }

    private VectorBlock texts(int[] order) {
        byte[] gathered = text.toBytes();
        int[] places = new int[order.length + 1];
        for (int row = 0; row < order.length; row++) {
            places[row + 1] = places[row] + ends[order[row]] - starts[order[row]];
        }
        byte[] values = new byte[places[order.length]];
        for (int row = 0; row < order.length; row++) {
            System.arraycopy(gathered, starts[order[row]], values, places[row], places[row + 1] - places[row]);
        }
        return new TextBlock(values, places);
    }

    private int end() {
        return form == VectorForm.TEXT ? text.size() : numbers.size();
    }
}
