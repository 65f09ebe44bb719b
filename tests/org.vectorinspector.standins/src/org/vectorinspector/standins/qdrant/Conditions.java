package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vectorinspector.standins.Json;

/**
 * Qdrant's filters, as its server checks them: a list matches when an element does, {@code match} compares whole numbers with whole
 * ones only, {@code range} compares all numbers as doubles. An index changes what a key has: one of whole numbers has no others and
 * cuts the fractions of bounds off, one of text knows whole words only.
 *
 * @param indexes the types of the payload indexes by their keys
 */
record Conditions(Map<String, String> indexes) {
    private static final String WORDS = "[^\\p{L}\\p{N}]+";

    /** Tells whether a point meets a filter; a missing filter is met by all. */
    boolean meets(JsonNode filter, Point point) {
        if (Json.absent(filter)) {
            return true;
        }
        List<JsonNode> should = clauses(filter, "should");
        boolean some = Json.absent(filter.get("should")) || should.stream().anyMatch(clause -> holds(clause, point));
        return some && clauses(filter, "must").stream().allMatch(clause -> holds(clause, point))
                && clauses(filter, "must_not").stream().noneMatch(clause -> holds(clause, point)) && enough(filter.get("min_should"), point);
    }

    private boolean enough(JsonNode minShould, Point point) {
        return Json.absent(minShould) || clauses(minShould, "conditions").stream().filter(clause -> holds(clause, point)).count()
                >= minShould.path("min_count").asLong();
    }

    private static List<JsonNode> clauses(JsonNode filter, String name) {
        JsonNode clauses = filter.path(name);
        List<JsonNode> list = new ArrayList<>();
        if (clauses.isObject()) {
            list.add(clauses);
        } else {
            clauses.forEach(list::add);
        }
        return list;
    }

    private boolean holds(JsonNode clause, Point point) {
        if (clause.has("has_id")) {
            return stream(clause.get("has_id")).anyMatch(id -> PointId.of(id).equals(point.id()));
        }
        if (clause.has("has_vector")) {
            return point.vectors().containsKey(clause.get("has_vector").asText());
        }
        if (clause.has("is_empty") && clause.get("is_empty").isObject()) {
            return values(clause.get("is_empty"), point).stream().allMatch(value -> value.isNull() || value.isArray() && value.isEmpty());
        }
        if (clause.has("is_null") && clause.get("is_null").isObject()) {
            return values(clause.get("is_null"), point).stream().anyMatch(JsonNode::isNull);
        }
        return clause.has("key") ? field(clause, point) : meets(clause, point);
    }

    private static List<JsonNode> values(JsonNode field, Point point) {
        return PayloadPath.of(field.path("key").asText()).values(point.payload());
    }

    private boolean field(JsonNode clause, Point point) {
        Predicate<JsonNode> test = value -> false;
        String index = indexes.getOrDefault(PayloadPath.of(clause.get("key").asText()).text(), "");
        if (clause.hasNonNull("match")) {
            test = test.or(value -> index.equals("text") && clause.get("match").has("text") ? words(clause.get("match"), value)
                    : matches(clause.get("match"), value));
        }
        if (clause.hasNonNull("range")) {
            boolean whole = index.equals("integer");
            test = test.or(value -> (whole ? value.isIntegralNumber() : value.isNumber())
                    && within(clause.get("range"), value.doubleValue(), whole));
        }
        Predicate<JsonNode> either = test;
        return values(clause, point).stream().anyMatch(value -> value.isArray() ? stream(value).anyMatch(either) : either.test(value));
    }

    private static boolean matches(JsonNode match, JsonNode value) {
        if (match.has("value")) {
            return same(match.get("value"), value);
        }
        if (match.has("any")) {
            return stream(match.get("any")).anyMatch(one -> same(one, value));
        }
        if (match.has("except")) {
            return !value.isNull() && stream(match.get("except")).noneMatch(one -> same(one, value));
        }
        return match.has("text") && value.isTextual() && value.asText().contains(match.get("text").asText());
    }

    private static boolean same(JsonNode wanted, JsonNode value) {
        if (wanted.isIntegralNumber()) {
            return value.isIntegralNumber() && value.canConvertToLong() && wanted.longValue() == value.longValue();
        }
        return (wanted.isTextual() || wanted.isBoolean()) && wanted.equals(value);
    }

    private static boolean words(JsonNode match, JsonNode value) {
        return value.isTextual() && List.of(value.asText().toLowerCase(Locale.ROOT).split(WORDS))
                .containsAll(List.of(match.get("text").asText().toLowerCase(Locale.ROOT).split(WORDS)));
    }

    private static boolean within(JsonNode range, double number, boolean whole) {
        return (!range.hasNonNull("lt") || number < bound(range, "lt", whole)) && (!range.hasNonNull("lte") || number <= bound(range, "lte", whole))
                && (!range.hasNonNull("gt") || number > bound(range, "gt", whole)) && (!range.hasNonNull("gte") || number >= bound(range, "gte", whole));
    }

    private static double bound(JsonNode range, String name, boolean whole) {
        double bound = range.get(name).doubleValue();
        return whole ? (long) bound : bound;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
