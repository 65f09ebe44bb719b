package org.vectorinspector.http;

import java.util.List;
import java.util.OptionalInt;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.NumberCount;

/** What a vector must be before it is sent. Stateless. */
public final class VectorRules {
    private VectorRules() {
    }

    /**
     * Checks a dense vector.
     *
     * @param dimension of the space, 0 when it takes any
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the vector has another one, or a number that is not finite
     */
    public static void check(float[] vector, int dimension) throws VectorStoreException {
        check(vector, 0, vector.length, dimension);
    }

    /**
     * Checks the dense vectors of these rows; rows without a vector and vectors of other kinds are passed over.
     *
     * @param dimension of the space, 0 when it takes any: the first vector decides then
     * @throws VectorStoreException as {@link #check(float[], int)}
     */
    public static void check(VectorBlock block, List<Integer> rows, int dimension) throws VectorStoreException {
        int expected = dimension;
        for (int row : rows) {
            if (block.has(row)) {
                expected = check(block, row, expected);
            }
        }
    }

    private static int check(VectorBlock block, int row, int dimension) throws VectorStoreException {
        return switch (block) {
            case DenseBlock dense -> check(dense.values(), dense.offset(row), dense.dimension(), dimension);
            case TextBlock text -> {
                OptionalInt numbers = NumberCount.ofFinite(text, row);
                yield numbers.isPresent() ? check(numbers.getAsInt(), dimension) : check(text.vector(row).orElseThrow(), dimension);
            }
            case ListBlock list -> check(list.vector(row).orElseThrow(), dimension);
        };
    }

    private static int check(Vector vector, int dimension) throws VectorStoreException {
        return vector instanceof Vector.Dense(float[] values) ? check(values, 0, values.length, dimension) : dimension;
    }

    private static int check(int length, int dimension) throws VectorStoreException {
        if (dimension > 0 && length != dimension) {
            throw new VectorStoreException(Kind.INVALID_REQUEST,
                    "The vector has " + length + " dimensions, the collection has " + dimension + ".",
                    "Use a vector of the model that the collection was made with.");
        }
        return length;
    }

    private static int check(float[] values, int from, int length, int dimension) throws VectorStoreException {
        check(length, dimension);
        for (int i = 0; i < length; i++) {
            if (!Float.isFinite(values[from + i])) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "Number " + (i + 1) + " of the vector is " + values[from + i] + ".",
                        "Vectors hold finite numbers only.");
            }
        }
        return length;
    }
}
