package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.standins.Json;

/**
 * The vectors of new objects, kept as 32-bit floats.
 *
 * @param stored the collection
 * @param tenant empty for none
 */
record ObjectVectors(StoredClass stored, String tenant) {
    /** Copies the vectors of one object, and returns what is wrong with them. */
    Optional<String> keep(JsonNode object, ObjectNode kept) {
        if (object.has("vector")) {
            if (!stored.schema().path("vectorIndexConfig").isObject()) {
                return Optional.of("collection " + stored.name() + " is configured with named vectors, but received a single vector");
            }
            Optional<String> problem = keep("", object.path("vector"), kept.putArray("vector"));
            if (problem.isPresent()) {
                return problem;
            }
        }
        ObjectNode named = object.has("vectors") ? kept.putObject("vectors") : Json.object();
        for (Iterator<Map.Entry<String, JsonNode>> all = object.path("vectors").fields(); all.hasNext();) {
            Map.Entry<String, JsonNode> entry = all.next();
            if (!stored.schema().path("vectorConfig").has(entry.getKey())) {
                return Optional.of("collection " + stored.name() + " does not have configuration for vector " + entry.getKey());
            }
            Optional<String> problem = keep(entry.getKey(), entry.getValue(), named.putArray(entry.getKey()));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> keep(String space, JsonNode vector, ArrayNode copy) {
        boolean multi = vector.path(0).isArray();
        if (multi) {
            vector.forEach(row -> floats(row, copy.addArray()));
        } else {
            floats(vector, copy);
        }
        return stored.dimensionProblem(tenant, space, multi ? vector.path(0).size() : vector.size());
    }

    private static void floats(JsonNode numbers, ArrayNode copy) {
        numbers.forEach(number -> copy.add(Float.parseFloat(number.asText())));
    }
}
