package org.vectorinspector.provider.pgvector.internal;

import org.vectorinspector.api.model.VectorSpace;

/**
 * A column that searches can be near to.
 *
 * @param name of the column
 * @param space by which the rest of the program knows it
 * @param type of its values
 * @param dimension of every value, 0 where the column takes any
 * @param measure by which it is searched
 */
record VectorColumn(String name, String space, VectorType type, int dimension, Measure measure) {
    /** The column that holds the {@linkplain VectorSpace#DEFAULT default} space. */
    static final String USUAL = "embedding";

    VectorSpace toSpace() {
        return new VectorSpace(space, type.kind(), dimension, measure.metric());
    }

    /** Returns the column of a new space. */
    static String columnOf(String space) {
        return space.equals(VectorSpace.DEFAULT) ? USUAL : space;
    }
}
