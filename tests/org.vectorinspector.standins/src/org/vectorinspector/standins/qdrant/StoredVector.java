package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vectorinspector.standins.Json;

/** A vector as it is kept: in single precision. */
sealed interface StoredVector {
    JsonNode json();

    record Dense(float[] values) implements StoredVector {
        @Override
        public ArrayNode json() {
            ArrayNode array = Json.array();
            for (float value : values) {
                array.add(value);
            }
            return array;
        }
    }

    record Multi(List<Dense> rows) implements StoredVector {
        @Override
        public JsonNode json() {
            ArrayNode array = Json.array();
            rows.forEach(row -> array.add(row.json()));
            return array;
        }
    }

    record Sparse(SortedMap<Long, Float> values) implements StoredVector {
        @Override
        public JsonNode json() {
            ObjectNode object = Json.object();
            ArrayNode indices = object.putArray("indices");
            ArrayNode numbers = object.putArray("values");
            values.forEach((index, value) -> {
                indices.add(index);
                numbers.add(value);
            });
            return object;
        }
    }

    static Dense dense(JsonNode json) {
        float[] values = new float[json.size()];
        for (int i = 0; i < values.length; i++) {
            if (!json.get(i).isNumber()) {
                throw Envelope.refusal(400, "Format error in JSON body: data did not match any variant of untagged enum VectorStruct");
            }
            values[i] = Float.parseFloat(json.get(i).asText());
        }
        return new Dense(values);
    }

    static Multi multi(JsonNode json) {
        List<Dense> rows = new ArrayList<>();
        json.forEach(row -> rows.add(dense(row)));
        return new Multi(rows);
    }

    static Sparse sparse(JsonNode json) {
        SortedMap<Long, Float> values = new TreeMap<>();
        for (int i = 0; i < json.path("indices").size(); i++) {
            values.put(json.get("indices").get(i).asLong(), Float.parseFloat(json.get("values").get(i).asText()));
        }
        if (values.size() != json.path("indices").size() || values.size() != json.path("values").size()) {
            throw Envelope.refusal(422, "Validation error in JSON body: [values: must be the same length as indices, indices must be unique]");
        }
        return new Sparse(values);
    }
}
