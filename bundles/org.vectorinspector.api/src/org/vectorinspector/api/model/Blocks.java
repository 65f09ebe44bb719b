package org.vectorinspector.api.model;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gathers the vectors of single records into blocks. */
final class Blocks {
    private Blocks() {
    }

    static VectorBlock of(List<VectorRecord> records, String space) {
        List<Optional<Vector>> vectors = records.stream().map(item -> item.vector(space)).toList();
        boolean dense = vectors.stream().flatMap(Optional::stream).allMatch(Vector.Dense.class::isInstance);
        return dense ? dense(vectors, space) : new ListBlock(vectors);
    }

    private static DenseBlock dense(List<Optional<Vector>> vectors, String space) {
        List<Vector.Dense> rows = vectors.stream().map(vector -> (Vector.Dense) vector.orElse(null)).toList();
        int dimension = rows.stream().filter(Objects::nonNull).findFirst().orElseThrow().dimension();
        float[] values = new float[rows.size() * dimension];
        BitSet absent = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            copy(rows.get(row), row, dimension, values, absent, space);
        }
        return new DenseBlock(dimension, values, absent);
    }

    private static void copy(Vector.Dense vector, int row, int dimension, float[] values, BitSet absent, String space) {
        if (vector == null) {
            absent.set(row);
            return;
        }
        if (vector.dimension() != dimension) {
            throw new IllegalArgumentException("Vectors of space " + space + " have " + dimension + " and " + vector.dimension() + " dimensions");
        }
        System.arraycopy(vector.values(), 0, values, row * dimension, dimension);
    }
}
