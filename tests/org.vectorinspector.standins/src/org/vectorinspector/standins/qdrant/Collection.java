package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.vectorinspector.standins.Json;

/** A collection with its points, in the order of their ids. Used by one thread at a time. */
final class Collection {
    private static final List<String> OWN_SETTINGS = List.of("shard_number", "sharding_method", "replication_factor", "write_consistency_factor",
            "on_disk_payload", "payload", "sparse_vectors", "vectors");

    private final ObjectNode params = Json.object();
    private final ObjectNode config;
    private final Map<String, Space> spaces = new LinkedHashMap<>();
    private final Map<String, String> indexes = new TreeMap<>();
    private final NavigableMap<PointId, Point> points = new TreeMap<>();

    Collection(JsonNode created) {
        params.put("shard_number", 1).put("replication_factor", 1).put("write_consistency_factor", 1).put("on_disk_payload", true);
        OWN_SETTINGS.stream().filter(created::hasNonNull).forEach(key -> params.set(key, created.get(key)));
        config = Json.object().set("params", params);
        config.set("hnsw_config", Json.object().put("m", 16).put("ef_construct", 100).put("full_scan_threshold", 10_000));
        config.set("optimizer_config", Json.object().put("deleted_threshold", 0.2).put("vacuum_min_vector_number", 1000)
                .put("default_segment_number", 0).put("flush_interval_sec", 5));
        List.of("metadata", "strict_mode_config", "quantization_config").stream().filter(created::hasNonNull)
                .forEach(key -> config.set(key, created.get(key)));
        readSpaces(created);
    }

    NavigableMap<PointId, Point> points() {
        return points;
    }

    Map<String, Space> spaces() {
        return spaces;
    }

    Map<String, String> indexes() {
        return indexes;
    }

    /** Returns the space of a request: the unnamed one where it names none. */
    Space space(JsonNode using) {
        String name = Json.absent(using) ? "" : using.asText();
        Space space = spaces.get(name);
        if (space == null) {
            throw Envelope.refusal(400, "Wrong input: Not existing vector name error: " + name);
        }
        return space;
    }

    /** Returns how many rows a request may ask for, empty for any. */
    OptionalInt cap(String setting) {
        JsonNode strict = config.path("strict_mode_config");
        boolean capped = strict.path("enabled").asBoolean() && strict.hasNonNull(setting);
        return capped ? OptionalInt.of(strict.get(setting).asInt()) : OptionalInt.empty();
    }

    ObjectNode info() {
        ObjectNode info = Json.object().put("status", "green").put("optimizer_status", "ok").put("indexed_vectors_count", 0)
                .put("points_count", points.size()).put("segments_count", 2);
        info.set("config", config);
        ObjectNode schema = info.putObject("payload_schema");
        indexes.forEach((key, type) -> schema.putObject(key).put("data_type", type).put("points", indexed(key)));
        return info;
    }

    /** Takes points: each replaces the one of its id as a whole. All are checked before the first is kept. */
    void upsert(JsonNode request) {
        OptionalInt cap = cap("upsert_max_batchsize");
        JsonNode list = request.path("points");
        if (cap.isPresent() && list.size() > cap.getAsInt()) {
            throw Envelope.refusal(400, "Bad request: Upsert limit exceeded: " + list.size() + " > " + cap.getAsInt() + " for upsert limit");
        }
        List<Point> all = new ArrayList<>();
        list.forEach(json -> all.add(point(json)));
        all.forEach(point -> points.put(point.id(), point));
    }

    void delete(JsonNode request) {
        if (request.has("points")) {
            request.get("points").forEach(id -> points.remove(PointId.of(id)));
        } else {
            points.values().removeIf(point -> meets(request, point));
        }
    }

    /** Tells whether a point meets the filter of a request. */
    boolean meets(JsonNode request, Point point) {
        return new Conditions(indexes).meets(request.get("filter"), point);
    }

    long count(JsonNode request) {
        return points.values().stream().filter(point -> meets(request, point)).count();
    }

    ArrayNode byIds(JsonNode request) {
        ArrayNode found = Json.array();
        for (JsonNode id : request.path("ids")) {
            Point point = points.get(PointId.of(id));
            if (point != null) {
                found.add(point.json(request.path("with_payload"), request.path("with_vector")));
            }
        }
        return found;
    }

    private Point point(JsonNode json) {
        JsonNode payload = json.path("payload");
        ObjectNode kept = payload.isObject() ? payload.deepCopy() : Json.object();
        return new Point(PointId.of(json.path("id")), vectors(json.path("vector")), kept);
    }

    private Map<String, StoredVector> vectors(JsonNode json) {
        Map<String, StoredVector> vectors = new TreeMap<>();
        if (json.isArray()) {
            vectors.put("", space(null).keep(json));
        } else {
            json.fields().forEachRemaining(entry -> vectors.put(entry.getKey(),
                    space(Json.MAPPER.getNodeFactory().textNode(entry.getKey())).keep(entry.getValue())));
        }
        return vectors;
    }

    private long indexed(String key) {
        return points.values().stream().filter(point -> !PayloadPath.of(key).values(point.payload()).isEmpty()).count();
    }

    private void readSpaces(JsonNode created) {
        JsonNode vectors = created.path("vectors");
        if (vectors.has("size")) {
            add(Space.dense("", vectors));
        } else {
            vectors.fields().forEachRemaining(entry -> add(Space.dense(entry.getKey(), entry.getValue())));
        }
        created.path("sparse_vectors").fieldNames().forEachRemaining(name -> add(Space.sparse(name)));
    }

    private void add(Space space) {
        spaces.put(space.name(), space);
    }
}
