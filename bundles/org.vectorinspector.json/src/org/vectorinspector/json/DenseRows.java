package org.vectorinspector.json;

import java.io.IOException;
import java.util.BitSet;
import org.vectorinspector.api.model.DenseBlock;

/** Gathers the dense vectors of a page, row by row, in one array. Not safe for use by several threads. */
public final class DenseRows {
    private final BitSet absent = new BitSet();
    private FloatArray values;
    private int rows;
    private int dimension;

    /**
     * Makes an empty gatherer.
     *
     * @param room for how many numbers at first; more is no problem
     */
    public DenseRows(int room) {
        values = new FloatArray(Math.max(1, room));
    }

    /**
     * Takes a list of numbers, or null for a row without a vector.
     *
     * @throws JsonProblem when the list is empty or not as long as those before
     */
    public void read(JsonInput in) throws IOException {
        if (in.skipNull()) {
            addAbsent();
            return;
        }
        int own = in.nextFloats(values);
        if (own == 0) {
            throw in.problem("A vector has at least one number");
        }
        if (dimension == 0) {
            begin(own);
        }
        if (own != dimension) {
            throw in.problem("The vectors differ in length: " + own + " instead of " + dimension);
        }
        rows++;
    }

    /** Adds a row without a vector. */
    public void addAbsent() {
        absent.set(rows++);
        values.addZeros(dimension);
    }

    /** Returns the rows as a block; the gatherer is not to be used afterwards. */
    public DenseBlock block() {
        return dimension == 0 ? new DenseBlock(1, new float[rows], absent) : new DenseBlock(dimension, values.take(), absent);
    }

    private void begin(int own) {
        dimension = own;
        if (rows > 0) {
            float[] first = values.take();
            values = new FloatArray((rows + 1) * own);
            values.addZeros(rows * own);
            for (float value : first) {
                values.add(value);
            }
        }
    }
}
