package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.vectorinspector.standins.Json;

/**
 * Finds the nearest objects by looking at all of them.
 *
 * @param stored the collection
 * @param tenant empty for none
 */
record NearQuery(StoredClass stored, String tenant) {
    List<Found> found(JsonNode arguments, List<ObjectNode> objects) {
        boolean byObject = arguments.has("nearObject");
        JsonNode near = arguments.path(byObject ? "nearObject" : "nearVector");
        String space = space(near.path("targetVectors"));
        JsonNode vector = byObject ? ofObject(near.path("id").asText(), space) : near.path("vector");
        return nearest(vector, space, objects);
    }

    /** Returns the objects that have a vector in a space, the nearest first. */
    List<Found> nearest(JsonNode vector, String space, List<ObjectNode> objects) {
        int size = vector.path(0).isArray() ? vector.path(0).size() : vector.size();
        int known = stored.dimension(tenant, space);
        if (known > 0 && known != size) {
            throw Refusals.invalid("vector search: object vector search at index " + stored.name().toLowerCase(java.util.Locale.ROOT)
                    + ": knn search: distance between entrypoint and query node: " + known + " vs " + size
                    + ": vector lengths don't match");
        }
        String metric = config(space).path("distance").asText("cosine");
        return objects.stream().filter(object -> !Json.absent(vector(object, space)))
                .map(object -> new Found(object, Distance.of(metric, vector, vector(object, space)), 0))
                .sorted(Comparator.comparingDouble(Found::distance)).toList();
    }

    /** Returns the only space, or the one that is named; the name is needed where there are several. */
    String space(JsonNode targets) {
        JsonNode named = stored.schema().path("vectorConfig");
        if (targets.size() == 1 && named.has(targets.path(0).asText())) {
            return targets.path(0).asText();
        }
        if (targets.size() > 0) {
            throw Refusals.invalid("class " + stored.name() + " does not have named vector " + targets.path(0).asText() + " configured. ");
        }
        if (named.size() > 1) {
            throw Refusals.invalid("class " + stored.name() + " has multiple vectors, but no target vectors were provided");
        }
        return named.size() == 1 ? named.fieldNames().next() : "";
    }

    private JsonNode ofObject(String id, String space) {
        ObjectNode object = stored.shard(tenant).get(id);
        if (object == null || Json.absent(vector(object, space))) {
            throw Refusals.invalid("vectorize params: nearObject params: vector not found");
        }
        return vector(object, space);
    }

    private JsonNode config(String space) {
        return (space.isEmpty() ? stored.schema() : stored.schema().path("vectorConfig").path(space)).path("vectorIndexConfig");
    }

    private static JsonNode vector(ObjectNode object, String space) {
        return space.isEmpty() ? object.path("vector") : object.path("vectors").path(space);
    }
}
