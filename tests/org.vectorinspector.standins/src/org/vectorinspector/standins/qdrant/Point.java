package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.vectorinspector.standins.Json;

/**
 * One point.
 *
 * @param id never null
 * @param vectors by the names of their spaces
 * @param payload never null; not changed once it is kept
 */
record Point(PointId id, Map<String, StoredVector> vectors, ObjectNode payload) {
    /** Returns the point with those parts that a request asks for. */
    ObjectNode json(JsonNode withPayload, JsonNode withVector) {
        ObjectNode json = Json.object();
        json.set("id", id.json());
        if (withPayload.isArray()) {
            ObjectNode some = json.putObject("payload");
            withPayload.forEach(key -> keep(key.asText(), some));
        } else if (withPayload.asBoolean()) {
            json.set("payload", payload);
        }
        if (withVector.isArray() || withVector.asBoolean()) {
            json.set("vector", vectors(withVector));
        }
        return json;
    }

    private void keep(String path, ObjectNode some) {
        String key = PayloadPath.of(path).steps().getFirst().substring(1);
        if (payload.has(key)) {
            some.set(key, payload.get(key));
        }
    }

    private JsonNode vectors(JsonNode with) {
        if (vectors.size() == 1 && vectors.containsKey("")) {
            return vectors.get("").json();
        }
        ObjectNode named = Json.object();
        vectors.forEach((name, vector) -> {
            if (!with.isArray() || StreamSupport.stream(with.spliterator(), false).anyMatch(wanted -> wanted.asText().equals(name))) {
                named.set(name, vector.json());
            }
        });
        return named;
    }
}
