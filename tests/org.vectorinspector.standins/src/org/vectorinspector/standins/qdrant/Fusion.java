package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vectorinspector.standins.Json;

/** Joins the lists of several searches by the ranks in them. */
final class Fusion {
    private static final int USUAL_K = 2;

    private final Collection collection;
    private final JsonNode request;

    Fusion(Collection collection, JsonNode request) {
        this.collection = collection;
        this.request = request;
    }

    ArrayNode query() {
        JsonNode query = request.path("query");
        if (!query.has("rrf") && !query.path("fusion").asText().equals("rrf")) {
            throw Envelope.refusal(400, "Wrong input: this stand-in joins by rrf only");
        }
        JsonNode weights = query.path("rrf").path("weights");
        JsonNode lists = request.get("prefetch");
        if (!weights.isMissingNode() && weights.size() != lists.size()) {
            throw Envelope.refusal(400, "Wrong input: Number of weights must match the number of prefetches");
        }
        int k = query.path("rrf").path("k").asInt(USUAL_K);
        Map<JsonNode, Double> scores = new LinkedHashMap<>();
        for (int list = 0; list < lists.size(); list++) {
            double weight = weights.isMissingNode() ? 1 : weights.get(list).asDouble();
            ArrayNode ranked = new Nearest(collection, lists.get(list)).query();
            for (int rank = 0; rank < ranked.size(); rank++) {
                scores.merge(ranked.get(rank).get("id"), weight / (rank + k), Double::sum);
            }
        }
        ArrayNode result = Json.array();
        scores.entrySet().stream().sorted(Map.Entry.<JsonNode, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(Limit.of(collection, request, Nearest.USUAL)).forEach(entry -> result.add(point(entry.getKey(), entry.getValue())));
        return result;
    }

    private ObjectNode point(JsonNode id, double score) {
        Point point = collection.points().get(PointId.of(id));
        return point.json(request.path("with_payload"), request.path("with_vector")).put("version", 0).put("score", (float) score);
    }
}
