package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;
import org.vectorinspector.standins.Request;

/** Writes and deletes many objects: 200 whatever happened to each of them. */
record BatchRoutes(Database database) {
    Answer write(Request request, Map<String, String> names) {
        ArrayNode results = Json.array();
        for (JsonNode object : request.json().path("objects")) {
            ObjectNode shown = object.deepCopy();
            Optional<String> problem = stored((ObjectNode) object, shown);
            ObjectNode result = shown.putObject("result");
            result.put("status", problem.isPresent() ? "FAILED" : "SUCCESS");
            problem.ifPresent(message -> result.set("errors", Refusals.error(message)));
            results.add(shown);
        }
        return Answer.json(200, results);
    }

    Answer delete(Request request, Map<String, String> names) {
        JsonNode match = request.json().path("match");
        StoredClass stored = database.find(match.path("class").asText())
                .orElseThrow(() -> Refusals.invalid("could not find class " + match.path("class").asText() + " in schema"));
        NavigableMap<String, ObjectNode> shard = stored.shard(request.parameter("tenant").orElse(""));
        Predicate<ObjectNode> matcher = new WhereMatcher(stored).of(Where.ofRest(match.path("where")));
        List<String> found = shard.values().stream().filter(matcher).map(object -> object.path("id").asText())
                .limit(database.maximumResults()).toList();
        found.forEach(shard::remove);
        ObjectNode body = Json.object();
        body.set("match", match);
        body.put("output", "minimal").put("dryRun", false);
        body.putObject("results").put("matches", found.size()).put("limit", database.maximumResults()).put("successful", found.size())
                .put("failed", 0);
        return Answer.json(200, body);
    }

    private Optional<String> stored(ObjectNode object, ObjectNode shown) {
        try {
            String id = UUID.fromString(object.path("id").asText()).toString();
            StoredClass stored = database.findOrGuess(object.path("class").asText());
            String tenant = object.path("tenant").asText();
            NavigableMap<String, ObjectNode> shard = stored.shard(tenant);
            ObjectNode kept = Json.object().put("class", stored.name()).put("id", id);
            kept.set("properties", new PropertyValues(stored).checked(object.path("properties")));
            Optional<String> problem = new ObjectVectors(stored, tenant).keep(object, kept);
            if (problem.isPresent()) {
                return problem;
            }
            long now = System.currentTimeMillis();
            kept.put("creationTimeUnix", now).put("lastUpdateTimeUnix", now);
            if (!tenant.isEmpty()) {
                kept.put("tenant", tenant);
            }
            shown.put("creationTimeUnix", now).put("lastUpdateTimeUnix", now);
            shard.put(id, kept);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(message(refusal));
        } catch (IllegalArgumentException noUuid) {
            return Optional.of("invalid UUID: " + noUuid.getMessage());
        }
    }

    private static String message(Refusal refusal) {
        try {
            return Json.MAPPER.readTree(refusal.answer().body()).path("error").path(0).path("message").asText();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
