package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vectorinspector.standins.Json;

/**
 * Pinecone's filters, of MongoDB's kind: a list matches where one of its elements does. What Pinecone leaves open is answered the
 * hard way: a record without the key meets neither {@code $ne} nor {@code $nin}.
 */
final class MetadataFilter {
    private MetadataFilter() {
    }

    /** Returns a test of records. */
    static Predicate<StoredVector> of(JsonNode filter) {
        Predicate<JsonNode> test = condition(filter);
        return vector -> test.test(vector.metadata().orElseGet(Json::object));
    }

    private static Predicate<JsonNode> condition(JsonNode filter) {
        if (!filter.isObject()) {
            throw PineconeErrors.invalid("Filter must be an object, got " + filter);
        }
        List<Predicate<JsonNode>> tests = new ArrayList<>();
        ((ObjectNode) filter).properties().forEach(entry -> tests.add(switch (entry.getKey()) {
            case "$and" -> all(parts(entry.getValue()));
            case "$or" -> any(parts(entry.getValue()));
            default -> key(entry.getKey(), entry.getValue());
        }));
        return all(tests);
    }

    private static List<Predicate<JsonNode>> parts(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw PineconeErrors.invalid("$and and $or need a list of filters");
        }
        List<Predicate<JsonNode>> parts = new ArrayList<>();
        list.forEach(part -> parts.add(condition(part)));
        return parts;
    }

    private static Predicate<JsonNode> key(String key, JsonNode test) {
        if (key.startsWith("$")) {
            throw PineconeErrors.invalid("Unknown operator " + key);
        }
        if (!test.isObject()) {
            return metadata -> any(metadata.get(key), value -> same(value, test));
        }
        List<Predicate<JsonNode>> tests = new ArrayList<>();
        test.properties().forEach(entry -> tests.add(operator(key, entry.getKey(), entry.getValue())));
        return all(tests);
    }

    private static Predicate<JsonNode> operator(String key, String operator, JsonNode wanted) {
        return switch (operator) {
            case "$eq" -> metadata -> any(metadata.get(key), value -> same(value, scalar(wanted)));
            case "$ne" -> metadata -> metadata.has(key) && !any(metadata.get(key), value -> same(value, scalar(wanted)));
            case "$in" -> metadata -> any(metadata.get(key), value -> oneOf(value, list(wanted)));
            case "$nin" -> metadata -> metadata.has(key) && !any(metadata.get(key), value -> oneOf(value, list(wanted)));
            case "$exists" -> metadata -> metadata.has(key) == wanted.booleanValue();
            case "$gt" -> compared(key, wanted, sign -> sign > 0);
            case "$gte" -> compared(key, wanted, sign -> sign >= 0);
            case "$lt" -> compared(key, wanted, sign -> sign < 0);
            case "$lte" -> compared(key, wanted, sign -> sign <= 0);
            default -> throw PineconeErrors.invalid("Unknown operator " + operator);
        };
    }

    private static Predicate<JsonNode> compared(String key, JsonNode wanted, Predicate<Integer> side) {
        if (!wanted.isNumber()) {
            throw PineconeErrors.invalid("Comparisons need a number, got " + wanted);
        }
        return metadata -> metadata.path(key).isNumber()
                && side.test(Double.compare(metadata.get(key).doubleValue(), wanted.doubleValue()));
    }

    private static JsonNode scalar(JsonNode wanted) {
        if (!wanted.isTextual() && !wanted.isNumber() && !wanted.isBoolean()) {
            throw PineconeErrors.invalid("$eq and $ne need a string, number or boolean, got " + wanted);
        }
        return wanted;
    }

    private static JsonNode list(JsonNode wanted) {
        boolean right = wanted.isArray();
        for (JsonNode item : wanted) {
            right &= item.isTextual() || item.isNumber();
        }
        if (!right) {
            throw PineconeErrors.invalid("$in and $nin need a list of strings or numbers, got " + wanted);
        }
        return wanted;
    }

    private static boolean oneOf(JsonNode value, JsonNode list) {
        for (JsonNode item : list) {
            if (same(value, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode value, JsonNode wanted) {
        return value.isNumber() && wanted.isNumber() ? value.doubleValue() == wanted.doubleValue() : value.equals(wanted);
    }

    private static boolean any(JsonNode value, Predicate<JsonNode> test) {
        if (value == null) {
            return false;
        }
        if (!value.isArray()) {
            return test.test(value);
        }
        for (JsonNode item : value) {
            if (test.test(item)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<JsonNode> all(List<Predicate<JsonNode>> tests) {
        return metadata -> tests.stream().allMatch(test -> test.test(metadata));
    }

    private static Predicate<JsonNode> any(List<Predicate<JsonNode>> tests) {
        return metadata -> tests.stream().anyMatch(test -> test.test(metadata));
    }
}
