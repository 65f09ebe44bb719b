package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vectorinspector.standins.Json;

/**
 * One record.
 *
 * @param id never null
 * @param values empty for none
 * @param sparse by index, empty for none
 * @param metadata with all numbers as doubles; empty for none
 */
record StoredVector(String id, float[] values, Map<Long, Float> sparse, Optional<ObjectNode> metadata) {
    static StoredVector of(JsonNode asked) {
        JsonNode metadata = asked.get("metadata");
        return new StoredVector(asked.path("id").asText(), floats(asked.path("values")), sparse(asked.path("sparseValues")),
                Json.absent(metadata) ? Optional.empty() : Optional.of(doubles((ObjectNode) metadata)));
    }

    static float[] floats(JsonNode list) {
        float[] values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) list.get(i).doubleValue();
        }
        return values;
    }

    static Map<Long, Float> sparse(JsonNode asked) {
        Map<Long, Float> sparse = new TreeMap<>();
        for (int i = 0; i < asked.path("indices").size(); i++) {
            sparse.put(asked.get("indices").get(i).asLong(), (float) asked.get("values").get(i).doubleValue());
        }
        return sparse;
    }

    /** Writes the record; a query leaves an empty list where values were not asked for. */
    ObjectNode write(boolean withValues, boolean withMetadata, boolean emptyValues) {
        ObjectNode said = Json.object().put("id", id);
        if (withValues && values.length > 0) {
            ArrayNode list = said.putArray("values");
            for (float value : values) {
                list.add(value);
            }
        } else if (emptyValues) {
            said.putArray("values");
        }
        if (withValues && !sparse.isEmpty()) {
            ObjectNode both = said.putObject("sparseValues");
            sparse.keySet().forEach(both.putArray("indices")::add);
            sparse.values().forEach(both.putArray("values")::add);
        }
        if (withMetadata) {
            metadata.ifPresent(own -> said.set("metadata", own));
        }
        return said;
    }

    private static ObjectNode doubles(ObjectNode asked) {
        ObjectNode stored = Json.object();
        asked.properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                stored.put(entry.getKey(), entry.getValue().doubleValue());
            } else {
                stored.set(entry.getKey(), entry.getValue());
            }
        });
        return stored;
    }
}
