package org.vectorinspector.api.model;

import java.util.Objects;

/**
 * Describes one vector space of a collection: databases with a single vector for each record have one, named {@value #DEFAULT}.
 *
 * @param name never blank
 * @param kind never null
 * @param dimension numbers in a vector, 0 while unknown (an empty Chroma collection) or meaningless (sparse)
 * @param metric never null
 */
public record VectorSpace(String name, VectorKind kind, int dimension, Metric metric) {
    /** The name of the only space where the database gives none. */
    public static final String DEFAULT = "default";

    public VectorSpace {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(metric, "metric");
        if (name.isBlank() || dimension < 0) {
            throw new IllegalArgumentException("A vector space needs a name and no negative dimension: " + name + ", " + dimension);
        }
    }

    /** Returns the usual case: one dense space with the default name. */
    public static VectorSpace dense(int dimension, Metric metric) {
        return new VectorSpace(DEFAULT, VectorKind.DENSE, dimension, metric);
    }
}
