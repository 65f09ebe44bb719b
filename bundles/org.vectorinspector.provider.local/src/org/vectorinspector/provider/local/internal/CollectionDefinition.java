package org.vectorinspector.provider.local.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * What a collection is, as its file says.
 *
 * @param name as the person typed it
 * @param space the name of its vector space
 * @param dimension 0 until the first vector is written
 * @param metric never changes
 * @param metadata of the collection
 */
record CollectionDefinition(String name, String space, int dimension, Metric metric, Metadata metadata) {
    static final int VERSION = 1;

    CollectionDefinition withDimension(int decided) {
        return new CollectionDefinition(name, space, decided, metric, metadata);
    }

    String toJson() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("version", Value.of(VERSION));
        fields.put("name", Value.of(name));
        fields.put("space", Value.of(space));
        fields.put("dimension", Value.of(dimension));
        fields.put("metric", Value.of(metric.name()));
        fields.put("metadata", new Value.Fields(metadata.values()));
        return ValueJson.pretty(new Value.Fields(fields));
    }

    /** Reads what {@link #toJson} wrote; anything else gives an {@link IllegalArgumentException} that says so. */
    static CollectionDefinition fromJson(String json) {
        try {
            Metadata fields = ValueJson.parseMetadata(json);
            if (number(fields, "version") != VERSION) {
                throw new IllegalArgumentException("it was written by another version of the program");
            }
            Metadata own = fields.get("metadata").filter(Value.Fields.class::isInstance)
                    .map(value -> new Metadata(((Value.Fields) value).values())).orElse(Metadata.EMPTY);
            return new CollectionDefinition(text(fields, "name"), text(fields, "space"), (int) number(fields, "dimension"),
                    Metric.valueOf(text(fields, "metric")), own);
        } catch (JsonProblem damaged) {
            throw new IllegalArgumentException("its definition cannot be read", damaged);
        }
    }

    private static String text(Metadata fields, String key) {
        return fields.get(key).filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text())
                .orElseThrow(() -> new IllegalArgumentException("its definition has no " + key));
    }

    private static long number(Metadata fields, String key) {
        return fields.get(key).filter(Value.Whole.class::isInstance).map(value -> ((Value.Whole) value).number())
                .orElseThrow(() -> new IllegalArgumentException("its definition has no " + key));
    }
}
