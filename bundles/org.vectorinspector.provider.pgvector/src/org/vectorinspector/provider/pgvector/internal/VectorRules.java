package org.vectorinspector.provider.pgvector.internal;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Vector;

/** What a vector must be before it is sent. */
final class VectorRules {
    private static final int SPARSE_PLACES = 1_000_000_000;

    private VectorRules() {
    }

    /** Returns the text of a vector for a column that takes it; throws when it does not fit. */
    static String text(VectorColumn column, Vector vector) throws VectorStoreException {
        return switch (vector) {
            case Vector.Dense dense when column.type() != VectorType.SPARSEVEC -> {
                check(column, dense.values(), 0, dense.dimension());
                yield VectorCodec.text(column.type(), dense.values(), 0, dense.dimension());
            }
            case Vector.Sparse sparse when column.type() == VectorType.SPARSEVEC -> {
                check(column, sparse);
                yield VectorCodec.text(sparse, column.dimension() == 0 ? SPARSE_PLACES : column.dimension());
            }
            default -> throw invalid("The space «" + column.space() + "» holds "
                    + (column.type() == VectorType.SPARSEVEC ? "sparse" : "dense") + " vectors.", "Use a vector of that kind.");
        };
    }

    /** Throws when a dense vector, a stretch of an array, does not fit a column. */
    static void check(VectorColumn column, float[] values, int from, int count) throws VectorStoreException {
        if (column.dimension() > 0 && count != column.dimension()) {
            throw invalid("The vector has " + count + " dimensions, the space «" + column.space() + "» has " + column.dimension() + ".",
                    "Use a vector of the model that the collection was made with.");
        }
        for (int i = 0; i < count; i++) {
            float value = values[from + i];
            if (!Float.isFinite(value)) {
                throw invalid("Number " + (i + 1) + " of the vector is " + value + ".", "Vectors hold finite numbers only.");
            }
            if (column.type().bits() && value != 0 && value != 1) {
                throw invalid("Number " + (i + 1) + " of the vector is " + value + ".",
                        "The space «" + column.space() + "» holds 0 and 1 only.");
            }
        }
    }

    private static void check(VectorColumn column, Vector.Sparse vector) throws VectorStoreException {
        int places = column.dimension() == 0 ? SPARSE_PLACES : column.dimension();
        for (int i = 0; i < vector.indices().length; i++) {
            if (Integer.toUnsignedLong(vector.indices()[i]) >= places) {
                throw invalid("The vector has a number at place " + Integer.toUnsignedString(vector.indices()[i]) + ", the space «"
                        + column.space() + "» has " + places + " places.", "Use a vector of the model that the collection was made with.");
            }
            if (!Float.isFinite(vector.values()[i])) {
                throw invalid("A number of the vector is " + vector.values()[i] + ".", "Vectors hold finite numbers only.");
            }
        }
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
