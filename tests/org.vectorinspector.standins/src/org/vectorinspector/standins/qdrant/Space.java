package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.vectorinspector.standins.Json;

/**
 * One vector space of a collection.
 *
 * @param name empty for the one that has none
 * @param kind never null
 * @param size numbers of a dense vector, 0 for sparse ones
 * @param distance {@code Cosine}, {@code Euclid}, {@code Dot} or {@code Manhattan}
 */
record Space(String name, Kind kind, int size, String distance) {
    enum Kind {
        DENSE, MULTI, SPARSE
    }

    static Space dense(String name, JsonNode params) {
        Kind kind = params.hasNonNull("multivector_config") ? Kind.MULTI : Kind.DENSE;
        String distance = params.path("distance").asText();
        if (!Distances.NAMES.contains(distance) || params.path("size").asInt() < 1) {
            throw Envelope.refusal(400, "Format error in JSON body: data did not match any variant of untagged enum VectorsConfig");
        }
        return new Space(name, kind, params.path("size").asInt(), distance);
    }

    static Space sparse(String name) {
        return new Space(name, Kind.SPARSE, 0, "Dot");
    }

    /** Returns a vector as this space keeps it: of cosine spaces the direction only. */
    StoredVector keep(JsonNode json) {
        return switch (kind) {
            case DENSE -> kept(StoredVector.dense(json));
            case MULTI -> multi(json);
            case SPARSE -> StoredVector.sparse(json);
        };
    }

    /** Returns a vector to search by, checked but not changed. */
    StoredVector query(JsonNode json) {
        return switch (kind) {
            case DENSE -> checked(StoredVector.dense(json));
            case MULTI -> new StoredVector.Multi(StoredVector.multi(json.path(0).isArray() ? json : Json.array().add(json))
                    .rows().stream().map(this::checked).toList());
            case SPARSE -> StoredVector.sparse(json);
        };
    }

    private StoredVector multi(JsonNode json) {
        List<StoredVector.Dense> rows = StoredVector.multi(json).rows();
        if (rows.isEmpty()) {
            throw wrongSize(0);
        }
        return new StoredVector.Multi(rows.stream().map(this::kept).toList());
    }

    private StoredVector.Dense kept(StoredVector.Dense vector) {
        return distance.equals("Cosine") ? Distances.direction(checked(vector)) : checked(vector);
    }

    private StoredVector.Dense checked(StoredVector.Dense vector) {
        if (vector.values().length != size) {
            throw wrongSize(vector.values().length);
        }
        return vector;
    }

    private RuntimeException wrongSize(int actual) {
        return Envelope.refusal(400, "Wrong input: Vector dimension error: expected dim: " + size + ", got " + actual);
    }
}
