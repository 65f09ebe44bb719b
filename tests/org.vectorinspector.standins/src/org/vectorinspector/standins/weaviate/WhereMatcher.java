package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vectorinspector.standins.Json;

/**
 * Decides filters as the server's inverted index does: texts by the tokens of the property, empty texts not at all, and the opposite of
 * equal for every object that is not found by it.
 */
record WhereMatcher(StoredClass stored) {
    /** Returns what decides a filter, which is checked. */
    Predicate<ObjectNode> of(Where where) {
        check(where);
        if (where.operator().equals("ContainsAny") && internal(where)) {
            Set<String> ids = new HashSet<>();
            where.values().forEach(value -> ids.add(value.asText()));
            return object -> ids.contains(object.path("id").asText());
        }
        return object -> matches(where, object);
    }

    /** Refuses what the server refuses before it looks at an object. */
    private void check(Where where) {
        if (!where.operands().isEmpty()) {
            where.operands().forEach(this::check);
            return;
        }
        if (internal(where)) {
            require(where.valueName().equals("valueText"), "using [\"_id\"] to filter by uuid: must use \"valueText\" to specify the id");
            return;
        }
        JsonNode property = property(where);
        String type = baseType(property);
        String expected = type.equals("uuid") ? "valueText" : "value" + type.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + type.substring(1);
        if (where.operator().equals("IsNull")) {
            require(where.valueName().equals("valueBoolean"), "operator IsNull requires a booleanValue, got \"" + where.valueName()
                    + "\" instead");
            require(stored.schema().path("invertedIndexConfig").path("indexNullState").asBoolean(),
                    "Nullstate must be indexed to be filterable! Add `indexNullState: true` to the invertedIndexConfig in "
                            + stored.name() + "'s schema");
            return;
        }
        require(where.valueName().equals(expected), "data type filter cannot use \"" + where.valueName() + "\" on type \"" + type
                + "\", use \"" + expected + "\" instead");
        boolean indexed = property.path("indexFilterable").asBoolean(true) || property.path("indexRangeFilters").asBoolean();
        require(indexed, "Filtering by property '" + property.path("name").asText()
                + "' requires inverted index. Is `indexFilterable` option of property '"
                + property.path("name").asText() + "' enabled? Set it to `true` or leave empty");
        for (JsonNode value : where.values()) {
            require(!type.equals("text") || !searched(property, value).isEmpty(), "invalid search term, only stopwords provided. "
                    + "Stopwords can be configured in class.invertedIndexConfig.stopwords");
        }
    }

    private boolean matches(Where where, ObjectNode object) {
        return switch (where.operator()) {
            case "And" -> where.operands().stream().allMatch(part -> matches(part, object));
            case "Or" -> where.operands().stream().anyMatch(part -> matches(part, object));
            case "Not" -> where.operands().stream().noneMatch(part -> matches(part, object));
            case "NotEqual" -> !where.values().stream().allMatch(value -> holds(where, "Equal", value, object));
            case "ContainsAny" -> where.values().stream().anyMatch(value -> holds(where, "Equal", value, object));
            case "ContainsAll" -> where.values().stream().allMatch(value -> holds(where, "Equal", value, object));
            case "ContainsNone" -> where.values().stream().noneMatch(value -> holds(where, "Equal", value, object));
            case "IsNull" -> indexed(where, object).isEmpty() == where.values().getFirst().asBoolean();
            default -> holds(where, where.operator(), where.values().getFirst(), object);
        };
    }

    private boolean holds(Where where, String operator, JsonNode value, ObjectNode object) {
        List<IndexKey> keys = indexed(where, object);
        if (internal(where)) {
            return keys.stream().anyMatch(key -> key.meets(operator, IndexKey.text(value.asText())));
        }
        JsonNode property = property(where);
        if (baseType(property).equals("text")) {
            return searched(property, value).stream().allMatch(token -> keys.stream()
                    .anyMatch(key -> key.meets(operator, IndexKey.text(token))));
        }
        return keys.stream().anyMatch(key -> key.meets(operator, IndexKey.of(baseType(property), value)));
    }

    /** Returns what the index has of an object under the property of a filter. */
    private List<IndexKey> indexed(Where where, ObjectNode object) {
        if (internal(where)) {
            return List.of(IndexKey.text(object.path("id").asText()));
        }
        JsonNode property = property(where);
        JsonNode value = object.path("properties").path(property.path("name").asText());
        if (Json.absent(value)) {
            return List.of();
        }
        List<JsonNode> single = value.isArray() ? java.util.stream.StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
        if (baseType(property).equals("text")) {
            return single.stream().flatMap(text -> Tokens.of(property, text.asText()).stream()).map(IndexKey::text).toList();
        }
        return single.stream().map(item -> IndexKey.of(baseType(property), item)).toList();
    }

    private List<String> searched(JsonNode property, JsonNode value) {
        return Tokens.of(property, value.asText()).stream().filter(token -> !Tokens.stopWord(stored.schema(), token)).toList();
    }

    private JsonNode property(Where where) {
        String name = where.path().getFirst();
        Optional<JsonNode> property = stored.property(name);
        return property.orElseThrow(() -> Refusals.invalid("no such prop with name '" + name + "' found in class '" + stored.name()
                + "' in the schema. Check your schema files for which properties in this class are available"));
    }

    private static boolean internal(Where where) {
        return List.of("id", "_id").contains(where.path().getFirst());
    }

    private static String baseType(JsonNode property) {
        return property.path("dataType").path(0).asText().replace("[]", "");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw Refusals.invalid(message);
        }
    }
}
