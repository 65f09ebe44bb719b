package org.vectorinspector.provider.chroma.internal;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** What a vector must be before it is sent. */
final class VectorRules {
    private VectorRules() {
    }

    /**
     * Checks a vector.
     *
     * @param dimension of the collection, 0 when it takes any
     */
    static void check(float[] vector, int dimension) throws VectorStoreException {
        if (dimension > 0 && vector.length != dimension) {
            throw new VectorStoreException(Kind.INVALID_REQUEST,
                    "The vector has " + vector.length + " dimensions, the collection has " + dimension + ".",
                    "Use a vector of the model that the collection was made with.");
        }
        for (int i = 0; i < vector.length; i++) {
            if (!Float.isFinite(vector[i])) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "Number " + (i + 1) + " of the vector is " + vector[i] + ".",
                        "Vectors hold finite numbers only.");
            }
        }
    }
}
