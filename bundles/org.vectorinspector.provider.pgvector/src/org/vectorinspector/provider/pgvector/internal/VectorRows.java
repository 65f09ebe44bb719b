package org.vectorinspector.provider.pgvector.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/**
 * Decodes the values of one vector column into one array, row by row as they come. Sparse values, and those of a column that takes
 * any dimension as soon as two differ, become a list of vectors of their own.
 */
final class VectorRows {
    private static final int MOST_AT_FIRST = 4_000_000;

    private final VectorType type;
    private final int expected;
    private final BitSet absent = new BitSet();
    private final List<Optional<Vector>> list = new ArrayList<>();
    private float[] values = new float[0];
    private int dimension;
    private int rows;
    private boolean listed;

    /** @param expected how many rows will come, more or less */
    VectorRows(VectorType type, int expected) {
        this.type = type;
        this.expected = expected;
        this.listed = type == VectorType.SPARSEVEC;
    }

    /**
     * Takes the next row.
     *
     * @param sent null where there is no vector
     */
    void add(byte[] sent) {
        if (!listed && sent != null && dimension != 0 && VectorCodec.dimension(type, sent) != dimension) {
            spill();
        }
        if (listed) {
            list.add(Optional.ofNullable(sent).map(value -> VectorCodec.decode(type, value)));
        } else if (sent == null) {
            absent.set(rows);
        } else {
            dimension = VectorCodec.dimension(type, sent);
            makeRoom();
            VectorCodec.decode(type, sent, values, rows * dimension);
        }
        rows++;
    }

    /** Returns the block, empty where no row has a vector. */
    Optional<VectorBlock> block() {
        if (listed) {
            return list.stream().allMatch(Optional::isEmpty) ? Optional.empty() : Optional.of(new ListBlock(list));
        }
        return dimension == 0 ? Optional.empty() : Optional.of(dense());
    }

    private DenseBlock dense() {
        int used = rows * dimension;
        return new DenseBlock(dimension, values.length == used ? values : Arrays.copyOf(values, used), absent);
    }

    private void makeRoom() {
        int needed = (rows + 1) * dimension;
        if (values.length < needed) {
            int first = (int) Math.min((long) expected * dimension, MOST_AT_FIRST);
            values = Arrays.copyOf(values, Math.max(needed, values.length == 0 ? first : values.length * 2));
        }
    }

    private void spill() {
        DenseBlock block = dense();
        for (int row = 0; row < rows; row++) {
            list.add(block.vector(row));
        }
        listed = true;
    }
}
