package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;

/**
 * The answer to the question what a collection is: small, so it is read as values.
 *
 * @param values never null
 */
record Description(Metadata values) {
    private static final int ANY = Integer.MAX_VALUE;

    static Description read(JsonInput in) throws IOException {
        return new Description(ValueJson.readMetadata(in));
    }

    QdrantCollection collection(CollectionName name, String documentKey) {
        return new QdrantCollection(name, spaces(), indexes(), metadata(), pageCap(), cap("upsert_max_batchsize"), documentKey);
    }

    /** Returns the most records of a request, by the collection's strict mode. */
    int pageCap() {
        return cap("max_query_limit");
    }

    /** Tells whether the collection had no record when it was described. */
    boolean empty() {
        return number(values.values(), "points_count").orElse(0L) == 0;
    }

    /** Returns what else a person may want to know. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        List.of("status", "points_count", "indexed_vectors_count", "segments_count").forEach(key -> put(details, key, values.values().get(key)));
        List.of("shard_number", "replication_factor", "write_consistency_factor", "on_disk_payload")
                .forEach(key -> put(details, key, fields("config", "params").get(key)));
        fields("config", "hnsw_config").forEach((key, value) -> put(details, "hnsw." + key, value));
        fields("config", "quantization_config").forEach((key, value) -> details.put("quantization." + key, ValueJson.text(value)));
        if (strict()) {
            fields("config", "strict_mode_config").forEach((key, value) -> put(details, key, value));
        }
        return details;
    }

    private List<Space> spaces() {
        List<Space> spaces = new ArrayList<>();
        Map<String, Value> vectors = fields("config", "params", "vectors");
        if (number(vectors, "size").isPresent()) {
            spaces.add(space("", vectors));
        } else {
            vectors.forEach((name, params) -> spaces.add(space(name, fields(params))));
        }
        fields("config", "params", "sparse_vectors").keySet().forEach(name -> spaces.add(new Space(name, VectorKind.SPARSE, 0, Metric.DOT)));
        return spaces;
    }

    private static Space space(String key, Map<String, Value> params) {
        VectorKind kind = fields(params.get("multivector_config")).isEmpty() ? VectorKind.DENSE : VectorKind.MULTI;
        Metric metric = switch (text(params.get("distance"))) {
            case "Cosine" -> Metric.COSINE;
            case "Euclid" -> Metric.EUCLIDEAN;
            case "Dot" -> Metric.DOT;
            case "Manhattan" -> Metric.MANHATTAN;
            default -> Metric.OTHER;
        };
        return new Space(key, kind, number(params, "size").orElse(0L).intValue(), metric);
    }

    private Map<String, String> indexes() {
        Map<String, String> indexes = new LinkedHashMap<>();
        fields("payload_schema").forEach((key, index) -> indexes.put(key, text(fields(index).get("data_type"))));
        return indexes;
    }

    private Metadata metadata() {
        return new Metadata(fields("config", "metadata"));
    }

    private boolean strict() {
        return fields("config", "strict_mode_config").get("enabled") instanceof Value.Flag(boolean set) && set;
    }

    private int cap(String key) {
        return strict() ? number(fields("config", "strict_mode_config"), key).map(cap -> (int) Math.clamp(cap, 1, ANY)).orElse(ANY) : ANY;
    }

    private Map<String, Value> fields(String... path) {
        Map<String, Value> fields = values.values();
        for (String step : path) {
            fields = fields(fields.get(step));
        }
        return fields;
    }

    private static Map<String, Value> fields(Value value) {
        return value instanceof Value.Fields(Map<String, Value> values) ? values : Map.of();
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : value == null ? "" : ValueJson.text(value);
    }

    private static Optional<Long> number(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Whole(long number) ? Optional.of(number) : Optional.empty();
    }

    private static void put(Map<String, String> details, String key, Value value) {
        if (value != null && !(value instanceof Value.Nothing) && !(value instanceof Value.Fields)) {
            details.put(key, text(value));
        }
    }
}
