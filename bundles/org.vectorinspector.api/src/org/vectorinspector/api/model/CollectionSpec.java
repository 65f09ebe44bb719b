package org.vectorinspector.api.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a collection to be created shall be.
 *
 * @param name never null
 * @param spaces at least one; a dimension of 0 leaves it to the first write where the database allows that
 * @param metadata what the collection says about itself
 * @param options the database's own settings by the keys of its descriptor, such as {@code hnsw.m}; empty for its defaults
 */
public record CollectionSpec(CollectionName name, List<VectorSpace> spaces, Metadata metadata, Map<String, String> options) {
    public CollectionSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(metadata, "metadata");
        spaces = List.copyOf(spaces);
        options = Map.copyOf(options);
        if (spaces.isEmpty()) {
            throw new IllegalArgumentException("A collection needs a vector space");
        }
    }

    /** Returns the usual case: one dense space, no metadata, the database's defaults. */
    public static CollectionSpec of(String name, int dimension, Metric metric) {
        return new CollectionSpec(CollectionName.of(name), List.of(VectorSpace.dense(dimension, metric)), Metadata.EMPTY, Map.of());
    }
}
