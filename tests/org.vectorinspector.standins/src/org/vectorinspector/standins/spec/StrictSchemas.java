package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the schemas of an API description say what their writers mean:
 * <ul>
 * <li>An object that lists its properties has no others. As written, a misspelt key would pass, and a choice between objects
 * without required keys would let anything pass. What is combined with {@code allOf} and its like stays open, since the other
 * parts bring further properties.
 * <li>An alternative that says no more than {@code nullable} means null; as written it would let anything pass.
 * <li>Swagger's {@code x-nullable} is {@code nullable}.
 * <li>A definition of Swagger that says {@code object} and nothing else means a value of any kind, for which Swagger 2.0 has no word:
 * Weaviate's {@code Vector} is a list of numbers, or a list of such lists.
 * </ul>
 */
final class StrictSchemas {
    private static final List<String> CHOICES = List.of("anyOf", "oneOf");

    private final Set<String> combined = new HashSet<>();

    private StrictSchemas() {
    }

    /** Changes a whole description in place. */
    static void apply(JsonNode description) {
        StrictSchemas strict = new StrictSchemas();
        strict.findCombined(description);
        strict.named("#/components/schemas/", description.path("components").path("schemas"));
        description.path("definitions").forEach(StrictSchemas::anything);
        strict.named("#/definitions/", description.path("definitions"));
        strict.within(description);
    }

    private void findCombined(JsonNode node) {
        for (JsonNode part : node.path("allOf")) {
            if (node.get("allOf").size() > 1 && part.has("$ref")) {
                combined.add(part.get("$ref").asText());
            }
        }
        node.forEach(this::findCombined);
    }

    private void named(String prefix, JsonNode schemas) {
        schemas.fields().forEachRemaining(entry -> schema(entry.getValue(), combined.contains(prefix + entry.getKey())));
    }

    /** Goes to the schemas that stand within operations, parameters and answers. */
    private void within(JsonNode node) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getKey().equals("schema")) {
                schema(entry.getValue(), false);
            } else if (!entry.getKey().equals("schemas") && !entry.getKey().equals("definitions")) {
                within(entry.getValue());
            }
        }
    }

    private void schema(JsonNode node, boolean open) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (schema.path("x-nullable").asBoolean()) {
            schema.put("nullable", true);
        }
        boolean combines = schema.has("allOf") || CHOICES.stream().anyMatch(schema::has);
        if (schema.path("properties").isObject() && !open && !combines && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        parts(schema);
    }

    private void parts(ObjectNode schema) {
        boolean own = schema.has("properties");
        schema.path("properties").forEach(property -> schema(property, false));
        schema(schema.path("items"), false);
        schema(schema.path("additionalProperties"), false);
        schema.path("allOf").forEach(part -> schema(part, own || schema.get("allOf").size() > 1));
        for (String choice : CHOICES) {
            for (JsonNode alternative : schema.path(choice)) {
                onlyNull(alternative);
                schema(alternative, own);
            }
        }
    }

    private static void anything(JsonNode definition) {
        boolean bare = !definition.has("properties") && !definition.has("additionalProperties") && !definition.has("allOf");
        if (definition instanceof ObjectNode schema && bare && schema.path("type").asText().equals("object")) {
            schema.remove("type");
        }
    }

    private static void onlyNull(JsonNode alternative) {
        if (alternative instanceof ObjectNode only && only.size() == 1 && only.path("nullable").asBoolean()) {
            only.putArray("enum").addNull();
        }
    }
}
