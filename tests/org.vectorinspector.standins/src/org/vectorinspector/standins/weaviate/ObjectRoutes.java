package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/** Reads objects: one by its id, or many in the order of their ids. */
record ObjectRoutes(Database database) {
    private static final int USUAL_LIMIT = 10;

    Answer list(Request request, Map<String, String> names) {
        StoredClass stored = stored(request.parameter("class").orElse(""));
        NavigableMap<String, ObjectNode> shard = stored.shard(request.parameter("tenant").orElse(""));
        int limit = request.parameter("limit").map(Integer::valueOf).orElse(USUAL_LIMIT);
        int offset = request.parameter("offset").map(Integer::valueOf).orElse(0);
        Optional<String> after = request.parameter("after");
        if (after.isPresent() && (offset > 0 || request.parameter("sort").isPresent())) {
            throw Refusals.invalid("cursor api: invalid 'after' parameter: offset,sort cannot be set with after and limit parameters");
        }
        if (offset + limit > database.maximumResults()) {
            throw Refusals.invalid("offset+limit: query maximum results exceeded");
        }
        Collection<ObjectNode> rows = after.filter(id -> !id.isEmpty()).map(id -> shard.tailMap(id, false)).orElse(shard).values();
        ObjectNode body = Json.object();
        ArrayNode objects = body.putArray("objects");
        rows.stream().skip(offset).limit(limit).forEach(object -> objects.add(shown(object, request)));
        body.put("totalResults", objects.size());
        return Answer.json(200, body);
    }

    Answer read(Request request, Map<String, String> names) {
        StoredClass stored = stored(names.get("class"));
        ObjectNode object = stored.shard(request.parameter("tenant").orElse("")).get(names.get("id"));
        if (object == null) {
            throw Refusals.notFound();
        }
        return Answer.json(200, shown(object, request));
    }

    private StoredClass stored(String name) {
        return database.find(name).orElseThrow(Refusals::notFound);
    }

    private static ObjectNode shown(ObjectNode object, Request request) {
        if (request.parameter("include").orElse("").contains("vector")) {
            return object;
        }
        return object.deepCopy().without(java.util.List.of("vector", "vectors"));
    }
}
