package org.vectorinspector.api.model;

import java.util.Objects;

/**
 * An index of a collection that is no part of its keys.
 *
 * @param name by which it is dropped, never blank
 * @param target the metadata key or vector space that it is on, in the database's words where it is neither
 * @param kind in the database's word, such as {@code keyword} or {@code hnsw}
 * @param details what else there is to say, empty for nothing
 */
public record CollectionIndex(String name, String target, String kind, String details) {
    public CollectionIndex {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(details, "details");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An index has a name");
        }
    }
}
