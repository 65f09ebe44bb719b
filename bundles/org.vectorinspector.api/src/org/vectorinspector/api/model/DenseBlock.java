package org.vectorinspector.api.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Dense vectors of a batch, one after the other in a single array: the form of the data path.
 *
 * <p>Row {@code r} starts at {@code r * dimension()}. Rows without a vector hold zeros and are marked. The array is not
 * copied; nobody writes into it once the block is made.
 */
public final class DenseBlock implements VectorBlock {
    private final int dimension;
    private final int count;
    private final float[] values;
    private final BitSet absent;

    /**
     * Makes a block in which every record has a vector.
     *
     * @param dimension at least 1
     * @param values a whole multiple of the dimension, given away
     */
    public DenseBlock(int dimension, float[] values) {
        this(dimension, values, new BitSet());
    }

    /**
     * Makes a block.
     *
     * @param dimension at least 1
     * @param values a whole multiple of the dimension, given away
     * @param absent the rows without a vector, given away
     */
    public DenseBlock(int dimension, float[] values, BitSet absent) {
        if (dimension < 1 || values.length % dimension != 0) {
            throw new IllegalArgumentException("A block has whole rows of " + dimension + " numbers, not " + values.length);
        }
        this.dimension = dimension;
        this.count = values.length / dimension;
        this.values = values;
        this.absent = Objects.requireNonNull(absent, "absent");
    }

    /** Returns how many numbers each vector has. */
    public int dimension() {
        return dimension;
    }

    /** Returns the array itself: read only. */
    public float[] values() {
        return values;
    }

    /** Returns where the vector of this row starts in {@link #values()}. */
    public int offset(int row) {
        return Objects.checkIndex(row, count) * dimension;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean has(int row) {
        return !absent.get(Objects.checkIndex(row, count));
    }

    @Override
    public Optional<Vector> vector(int row) {
        if (!has(row)) {
            return Optional.empty();
        }
        int from = offset(row);
        return Optional.of(new Vector.Dense(Arrays.copyOfRange(values, from, from + dimension)));
    }

    @Override
    public DenseBlock stretch(int from, int to) {
        Objects.checkFromToIndex(from, to, count);
        return new DenseBlock(dimension, Arrays.copyOfRange(values, from * dimension, to * dimension), absent.get(from, to));
    }

    @Override
    public DenseBlock select(int... rows) {
        float[] chosen = new float[Math.multiplyExact(rows.length, dimension)];
        BitSet without = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, offset(rows[i]), chosen, i * dimension, dimension);
            without.set(i, absent.get(rows[i]));
        }
        return new DenseBlock(dimension, chosen, without);
    }
}
