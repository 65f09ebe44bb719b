package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import org.vectorinspector.standins.Json;

/** Searches exactly, point by point. */
final class Nearest {
    /** How many points there are when nobody says. */
    static final int USUAL = 10;


    private record Scored(Point point, double score) {
    }

    private final Collection collection;
    private final JsonNode request;

    Nearest(Collection collection, JsonNode request) {
        this.collection = collection;
        this.request = request;
    }

    /** Answers {@code /points/query}: near to a vector or to a point, which is not among the hits itself. */
    ArrayNode query() {
        Space space = collection.space(request.get("using"));
        JsonNode query = request.path("query");
        JsonNode near = query.has("nearest") ? query.get("nearest") : query;
        if (near.isIntegralNumber() || near.isTextual()) {
            PointId id = PointId.of(near);
            return hits(space, vector(space, id), id);
        }
        return hits(space, space.query(near), null);
    }

    /** Answers {@code /points/search} of servers before 1.10. */
    ArrayNode search() {
        JsonNode vector = request.path("vector");
        boolean named = vector.has("name");
        Space space = collection.space(named ? vector.get("name") : null);
        return hits(space, space.query(named ? vector.get("vector") : vector), null);
    }

    private StoredVector vector(Space space, PointId id) {
        Point point = collection.points().get(id);
        if (point == null) {
            throw Envelope.refusal(404, "Not found: No point with id " + id.json().asText() + " found");
        }
        if (!point.vectors().containsKey(space.name())) {
            throw Envelope.refusal(400, "Wrong input: Point " + id.json().asText() + " does not have the vector " + space.name());
        }
        return point.vectors().get(space.name());
    }

    private ArrayNode hits(Space space, StoredVector query, PointId without) {
        int limit = Limit.of(collection, request, USUAL);
        Comparator<Scored> byScore = Comparator.comparingDouble(Scored::score);
        List<Scored> hits = collection.points().values().stream()
                .filter(point -> point.vectors().containsKey(space.name()) && !point.id().equals(without))
                .filter(point -> collection.meets(request, point) && Distances.finds(query, point.vectors().get(space.name())))
                .map(point -> new Scored(point, Distances.score(space, query, point.vectors().get(space.name()))))
                .filter(hit -> within(space, hit.score()))
                .sorted(Distances.lowerIsNearer(space) ? byScore : byScore.reversed())
                .skip(request.path("offset").asLong()).limit(limit).toList();
        ArrayNode result = Json.array();
        hits.forEach(hit -> result.add(hit.point().json(request.path("with_payload"), request.path("with_vector"))
                .put("version", 0).put("score", (float) hit.score())));
        return result;
    }

    private boolean within(Space space, double score) {
        JsonNode threshold = request.path("score_threshold");
        return !threshold.isNumber() || (Distances.lowerIsNearer(space) ? score <= threshold.doubleValue() : score >= threshold.doubleValue());
    }
}
