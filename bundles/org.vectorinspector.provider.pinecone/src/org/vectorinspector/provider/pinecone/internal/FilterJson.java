package org.vectorinspector.provider.pinecone.internal;

import java.util.List;
import java.util.function.Predicate;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/**
 * Writes filters, checked before, in Pinecone's language. It has no <em>not</em>, so negations are carried down to the leaves.
 * Whether {@code $ne} finds records without the key is not documented; they are asked for by a condition of their own.
 */
final class FilterJson {
    private FilterJson() {
    }

    static void write(JsonOutput out, Filter filter) {
        switch (filter) {
            case Filter.And(List<Filter> parts) -> joined(out, "$and", parts);
            case Filter.Or(List<Filter> parts) -> joined(out, "$or", parts);
            case Filter.Not(Filter.Exists(String key)) -> exists(out, key, false);
            case Filter.Not(Filter part) -> write(out, negated(part));
            case Filter.Equals(String key, Value value) -> leaf(out, key, "$eq", value);
            case Filter.NotEquals(String key, Value value) -> unless(out, key, "$ne", value);
            case Filter.In(String key, List<Value> values) -> {
                if (oneKind(values)) {
                    leaf(out, key, "$in", new Value.Items(values));
                } else {
                    joined(out, "$or", values.stream().<Filter>map(value -> new Filter.Equals(key, value)).toList());
                }
            }
            case Filter.NotIn(String key, List<Value> values) -> {
                if (oneKind(values)) {
                    unless(out, key, "$nin", new Value.Items(values));
                } else {
                    joined(out, "$and", values.stream().<Filter>map(value -> new Filter.NotEquals(key, value)).toList());
                }
            }
            case Filter.Compare compare -> leaf(out, compare.key(), operator(compare.comparison()), compare.value());
            case Filter.Exists(String key) -> exists(out, key, true);
            case Filter.Contains contains -> throw new IllegalArgumentException("checked before: " + contains);
            case Filter.DocumentContains contains -> throw new IllegalArgumentException("checked before: " + contains);
        }
    }

    private static Filter negated(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> new Filter.Or(parts.stream().map(FilterJson::negated).toList());
            case Filter.Or(List<Filter> parts) -> new Filter.And(parts.stream().map(FilterJson::negated).toList());
            case Filter.Not(Filter part) -> part;
            case Filter.Equals(String key, Value value) -> new Filter.NotEquals(key, value);
            case Filter.NotEquals(String key, Value value) -> new Filter.Equals(key, value);
            case Filter.In(String key, List<Value> values) -> new Filter.NotIn(key, values);
            case Filter.NotIn(String key, List<Value> values) -> new Filter.In(key, values);
            case Filter.Exists exists -> new Filter.Not(exists);
            case Filter.Compare compare -> throw new IllegalArgumentException("checked before: " + compare);
            case Filter.Contains contains -> throw new IllegalArgumentException("checked before: " + contains);
            case Filter.DocumentContains contains -> throw new IllegalArgumentException("checked before: " + contains);
        };
    }

    private static void joined(JsonOutput out, String word, List<Filter> parts) {
        if (parts.size() == 1) {
            write(out, parts.getFirst());
            return;
        }
        out.beginObject().name(word).beginArray();
        parts.forEach(part -> write(out, part));
        out.endArray().endObject();
    }

    private static void unless(JsonOutput out, String key, String operator, Value value) {
        out.beginObject().name("$or").beginArray();
        leaf(out, key, operator, value);
        exists(out, key, false);
        out.endArray().endObject();
    }

    private static void exists(JsonOutput out, String key, boolean there) {
        leaf(out, key, "$exists", Value.of(there));
    }

    private static void leaf(JsonOutput out, String key, String operator, Value value) {
        out.beginObject().name(key).beginObject().name(operator);
        ValueJson.write(out, value);
        out.endObject().endObject();
    }

    /** Lists of {@code $in} and {@code $nin} hold texts or numbers. */
    private static boolean oneKind(List<Value> values) {
        Predicate<Value> text = Value.Text.class::isInstance;
        Predicate<Value> number = value -> value instanceof Value.Whole || value instanceof Value.Decimal;
        return values.stream().allMatch(text) || values.stream().allMatch(number);
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "$lt";
            case AT_MOST -> "$lte";
            case GREATER -> "$gt";
            case AT_LEAST -> "$gte";
        };
    }
}
