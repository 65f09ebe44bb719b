package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/** Other names of collections; one of a collection that has been dropped stays. */
record AliasRoutes(Database database) {
    Answer list(Request request, Map<String, String> names) {
        String wanted = request.parameter("class").orElse("");
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("aliases");
        database.aliases().forEach((alias, name) -> {
            if (wanted.isEmpty() || wanted.equals(name)) {
                list.add(pair(alias, name));
            }
        });
        return Answer.json(200, body);
    }

    Answer create(Request request, Map<String, String> names) {
        JsonNode wanted = request.json();
        String alias = wanted.path("alias").asText();
        if (database.find(alias).isPresent() || database.aliases().containsKey(alias)) {
            throw Refusals.invalid("create alias: name \"" + alias + "\" already exists");
        }
        return pointed(alias, wanted.path("class").asText());
    }

    Answer read(Request request, Map<String, String> names) {
        String alias = names.get("alias");
        if (!database.aliases().containsKey(alias)) {
            throw Refusals.notFound("alias " + alias + " does not exist");
        }
        return Answer.json(200, pair(alias, database.aliases().get(alias)));
    }

    Answer change(Request request, Map<String, String> names) {
        read(request, names);
        return pointed(names.get("alias"), request.json().path("class").asText());
    }

    private Answer pointed(String alias, String name) {
        if (database.find(name).isEmpty()) {
            throw Refusals.invalid("class \"" + name + "\" not found");
        }
        database.aliases().put(alias, name);
        return Answer.json(200, pair(alias, name));
    }

    private static ObjectNode pair(String alias, String name) {
        return Json.object().put("alias", alias).put("class", name);
    }
}
