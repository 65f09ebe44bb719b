package org.vectorinspector.provider.qdrant.internal;

import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;

/**
 * A vector space of a collection.
 *
 * @param key by which the server knows it, empty for the one vector without a name
 * @param kind never null
 * @param dimension 0 for sparse vectors
 * @param metric never null
 */
record Space(String key, VectorKind kind, int dimension, Metric metric) {
    /** Returns the name by which the program knows it. */
    String name() {
        return key.isEmpty() ? VectorSpace.DEFAULT : key;
    }

    VectorSpace vectorSpace() {
        return new VectorSpace(name(), kind, dimension, metric);
    }
}
