package org.vectorinspector.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One record of a collection. Immutable.
 *
 * @param id never null
 * @param document the text that the vector stands for; an empty text is not a missing one
 * @param metadata never null
 * @param vectors by the name of their space, in their order; only those that were asked for
 */
public record VectorRecord(RecordId id, Optional<String> document, Metadata metadata, Map<String, Vector> vectors) {
    public VectorRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(metadata, "metadata");
        vectors = Collections.unmodifiableMap(new LinkedHashMap<>(vectors));
    }

    /** Returns a record with one dense vector in the default space. */
    public static VectorRecord of(RecordId id, String document, Metadata metadata, float... vector) {
        return new VectorRecord(id, Optional.of(document), metadata, Map.of(VectorSpace.DEFAULT, new Vector.Dense(vector)));
    }

    /** Returns the vector of a space, empty where the record has none or it was not asked for. */
    public Optional<Vector> vector(String space) {
        return Optional.ofNullable(vectors.get(space));
    }
}
