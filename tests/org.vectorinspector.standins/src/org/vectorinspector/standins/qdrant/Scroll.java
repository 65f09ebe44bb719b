package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vectorinspector.standins.Json;

/** Pages of points: by their ids from an id on, or by a payload key that has an index. The default page has 10 points. */
final class Scroll {
    private static final int USUAL = 10;
    private static final Set<String> RANGED = Set.of("integer", "float", "datetime");

    private record Ordered(JsonNode value, Point point) {
    }

    private final Collection collection;
    private final JsonNode request;

    Scroll(Collection collection, JsonNode request) {
        this.collection = collection;
        this.request = request;
    }

    ObjectNode page() {
        int limit = Limit.of(collection, request, USUAL);
        return Json.absent(request.get("order_by")) ? byId(limit) : byKey(limit);
    }

    private ObjectNode byId(int limit) {
        JsonNode offset = request.get("offset");
        Stream<Point> from = Json.absent(offset) ? collection.points().values().stream()
                : collection.points().tailMap(PointId.of(offset), true).values().stream();
        List<Point> found = from.filter(point -> collection.meets(request, point)).limit(limit + 1L).toList();
        ArrayNode points = Json.array();
        found.stream().limit(limit).forEach(point -> points.add(json(point)));
        return result(points, found.size() > limit ? Optional.of(found.get(limit).id()) : Optional.empty());
    }

    private ObjectNode byKey(int limit) {
        JsonNode order = request.get("order_by");
        String key = PayloadPath.of(order.isTextual() ? order.asText() : order.path("key").asText()).text();
        if (!RANGED.contains(collection.indexes().getOrDefault(key, ""))) {
            throw Envelope.refusal(400, "Bad request: No range index for `order_by` key: `" + key + "`. Please create one to use `order_by`.");
        }
        if (!Json.absent(request.get("offset"))) {
            throw Envelope.refusal(400, "Wrong input: Cannot use an `offset` when using `order_by`.");
        }
        boolean descending = order.path("direction").asText("asc").equals("desc");
        ArrayNode points = Json.array();
        ordered(key, descending, order.path("start_from")).stream().limit(limit)
                .forEach(row -> points.add(json(row.point()).<ObjectNode>set("order_value", row.value())));
        return result(points, Optional.empty());
    }

    /** Returns a row for each value that the index has, so that a point with a list comes several times. */
    private List<Ordered> ordered(String key, boolean descending, JsonNode start) {
        Comparator<JsonNode> byValue = Comparator.comparingDouble(JsonNode::doubleValue);
        Comparator<JsonNode> order = descending ? byValue.reversed() : byValue;
        List<Ordered> rows = new ArrayList<>();
        for (Point point : collection.points().values()) {
            if (collection.meets(request, point)) {
                values(key, point).filter(value -> Json.absent(start) || order.compare(value, start) >= 0)
                        .forEach(value -> rows.add(new Ordered(value, point)));
            }
        }
        rows.sort(Comparator.comparing(Ordered::value, order).thenComparing(row -> row.point().id()));
        return rows;
    }

    private Stream<JsonNode> values(String key, Point point) {
        boolean whole = collection.indexes().get(key).equals("integer");
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode value : PayloadPath.of(key).values(point.payload())) {
            if (value.isArray()) {
                value.forEach(values::add);
            } else {
                values.add(value);
            }
        }
        return values.stream().filter(value -> whole ? value.canConvertToLong() && value.isIntegralNumber() : value.isNumber());
    }

    private ObjectNode json(Point point) {
        JsonNode payload = request.has("with_payload") ? request.get("with_payload") : Json.MAPPER.getNodeFactory().booleanNode(true);
        return point.json(payload, request.path("with_vector"));
    }

    private static ObjectNode result(ArrayNode points, Optional<PointId> next) {
        ObjectNode result = Json.object();
        result.set("points", points);
        result.set("next_page_offset", next.map(PointId::json).orElse(Json.MAPPER.nullNode()));
        return result;
    }
}
