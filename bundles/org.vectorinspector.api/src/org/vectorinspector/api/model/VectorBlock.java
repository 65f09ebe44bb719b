package org.vectorinspector.api.model;

import java.util.Optional;

/** Holds the vectors of one space for all records of a batch, in the order of the batch; some records may have none. */
public sealed interface VectorBlock permits DenseBlock, TextBlock, ListBlock {
    /** Returns how many records the block speaks of, with and without a vector. */
    int count();

    /** Tells whether the record at this row has a vector. */
    boolean has(int row);

    /**
     * Returns the vector of one row as a value of its own; for looking at single records, not for the data path.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    Optional<Vector> vector(int row);

    /**
     * Returns a block of these rows in this order, each copied once and not decoded.
     *
     * @throws IndexOutOfBoundsException when one of them is none of the block's
     */
    VectorBlock select(int... rows);

    /**
     * Returns the block of the rows from {@code from} to before {@code to}, which may share what is in memory with this one.
     *
     * @throws IndexOutOfBoundsException when there are no such rows
     */
    VectorBlock stretch(int from, int to);
}
