package org.vectorinspector.provider.qdrant.internal;

import java.util.List;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/** Writes filters, checked before, in Qdrant's words. */
final class FilterJson {
    private FilterJson() {
    }

    /** Writes an object with {@code must}, {@code should} or {@code must_not}. */
    static void write(JsonOutput out, Filter filter, QdrantCollection collection) {
        switch (filter) {
            case Filter.And(List<Filter> parts) -> clause(out, "must", parts, collection);
            case Filter.Or(List<Filter> parts) -> clause(out, "should", parts, collection);
            case Filter.Not(Filter part) -> clause(out, "must_not", List.of(part), collection);
            case Filter.NotEquals(String key, Value value) -> clause(out, "must_not", List.of(new Filter.Equals(key, value)), collection);
            case Filter.NotIn(String key, List<Value> values) -> clause(out, "must_not", List.of(new Filter.In(key, values)), collection);
            case Filter.Equals(String key, Value value) -> equal(begin(out, "must"), key, value).endArray().endObject();
            case Filter.In(String key, List<Value> values) -> {
                begin(out, "should");
                values.forEach(value -> equal(out, key, value));
                out.endArray().endObject();
            }
            case Filter.Compare compare -> {
                field(begin(out, "must"), compare.key()).name("range").beginObject();
                bound(out, compare, collection.index(compare.key()).equals("integer"));
                out.endObject().endObject().endArray().endObject();
            }
            case Filter.Contains(String key, String text) -> contains(out, key, text);
            case Filter.DocumentContains(String text) -> contains(out, collection.documentKey(), text);
            case Filter.Exists exists -> throw new IllegalArgumentException("Qdrant does not run " + exists);
        }
    }

    private static void clause(JsonOutput out, String name, List<Filter> parts, QdrantCollection collection) {
        begin(out, name);
        parts.forEach(part -> write(out, part, collection));
        out.endArray().endObject();
    }

    private static JsonOutput begin(JsonOutput out, String clause) {
        return out.beginObject().name(clause).beginArray();
    }

    private static JsonOutput field(JsonOutput out, String key) {
        return out.beginObject().name("key").text(PayloadKey.path(key));
    }

    private static JsonOutput equal(JsonOutput out, String key, Value value) {
        field(out, key);
        if (Numbers.number(value) && !Numbers.byMatch(value)) {
            out.name("range").beginObject();
            ValueJson.write(out.name("gte"), value);
            ValueJson.write(out.name("lte"), value);
        } else {
            ValueJson.write(out.name("match").beginObject().name("value"), value);
        }
        return out.endObject().endObject();
    }

    private static void contains(JsonOutput out, String key, String text) {
        field(begin(out, "must"), key).name("match").beginObject().name("text").text(text).endObject().endObject().endArray().endObject();
    }

    /** Writes a bound; an index of whole numbers would cut its fraction off, so the next whole number is the bound there. */
    private static void bound(JsonOutput out, Filter.Compare compare, boolean wholeOnly) {
        if (wholeOnly && compare.value() instanceof Value.Decimal(double number) && Numbers.fractional(compare.value())) {
            boolean below = compare.comparison() == Comparison.LESS || compare.comparison() == Comparison.AT_MOST;
            out.name(below ? "lte" : "gte").number((long) (below ? Math.floor(number) : Math.ceil(number)));
        } else {
            ValueJson.write(out.name(name(compare.comparison())), compare.value());
        }
    }

    private static String name(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "lt";
            case AT_MOST -> "lte";
            case GREATER -> "gt";
            case AT_LEAST -> "gte";
        };
    }
}
