package org.vectorinspector.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.vectorinspector.api.model.DenseBlock;

/**
 * Gathers the dense vectors of a page, row by row, in one array. Where a reader's bytes stay in memory, as those of an answer do, rows are
 * only passed over at first, and decoded by all processors while more of them come. Not safe for use by several threads.
 */
public final class DenseRows {
    static final String EMPTY = "A vector has at least one number";

    private static final int NUMBERS_AT_ONCE = 1 << 15;

    private final BitSet absent = new BitSet();
    private final List<RowTexts> begun = new ArrayList<>();
    private final int room;
    private RowTexts waiting;
    private float[] values = {};
    private int rows;
    private int dimension;

    /**
     * Makes an empty gatherer.
     *
     * @param room for how many numbers at first; more is no problem
     */
    public DenseRows(int room) {
        this.room = Math.max(1, room);
    }

    /**
     * Takes a list of numbers, or null for a row without a vector.
     *
     * @throws JsonProblem when there is something else; now or by {@link #block} when the list is empty or not as long as those before
     */
    public void read(JsonInput in) throws IOException {
        if (in.skipNull()) {
            addAbsent();
            return;
        }
        if (dimension == 0) {
            begin(in);
        } else {
            makeRoom();
            take(in);
        }
        rows++;
    }

    /** Adds a row without a vector. */
    public void addAbsent() {
        if (dimension > 0) {
            makeRoom();
        }
        absent.set(rows++);
    }

    /**
     * Returns the rows as a block; the gatherer is not to be used afterwards.
     *
     * @throws JsonProblem when a row was no list of numbers, or not as long as the others
     */
    public DenseBlock block() throws IOException {
        settle();
        for (RowTexts part : begun) {
            part.check();
        }
        int size = rows * dimension;
        return dimension == 0 ? new DenseBlock(1, new float[rows], absent)
                : new DenseBlock(dimension, values.length == size ? values : Arrays.copyOf(values, size), absent);
    }

    /** Takes the first vector, which says how long all of them are. */
    private void begin(JsonInput in) throws IOException {
        FloatArray first = new FloatArray(room);
        dimension = in.nextFloats(first);
        if (dimension == 0) {
            throw in.problem(EMPTY);
        }
        values = first.whole();
        if (rows > 0) {
            float[] behind = new float[Math.max(values.length, (rows + 1) * dimension)];
            System.arraycopy(values, 0, behind, rows * dimension, dimension);
            values = behind;
        }
        waiting = new RowTexts(values, dimension);
    }

    private void makeRoom() {
        int needed = (rows + 1) * dimension;
        if (needed > values.length) {
            settle();
            values = Arrays.copyOf(values, Math.max(needed, FloatArray.grown(values.length)));
            waiting = new RowTexts(values, dimension);
        }
    }

    private void take(JsonInput in) throws IOException {
        int place = rows * dimension;
        if (!in.stays()) {
            FloatArray numbers = new FloatArray(values, place);
            int own = in.nextFloats(numbers);
            if (own != dimension) {
                throw in.problem(RowTexts.otherLength(own, dimension));
            }
            return;
        }
        in.nextNumbers((bytes, from, to) -> waiting.add(bytes, from, to, place));
        if (waiting.numbers() >= NUMBERS_AT_ONCE) {
            waiting.fork();
            begun.add(waiting);
            waiting = new RowTexts(values, dimension);
        }
    }

    /** Waits until all rows are decoded, and does what nobody else has begun: that is what was given away last. */
    private void settle() {
        if (dimension > 0) {
            waiting.invoke();
            begun.reversed().forEach(ForkJoinTask::quietlyJoin);
            begun.add(waiting);
        }
    }
}
