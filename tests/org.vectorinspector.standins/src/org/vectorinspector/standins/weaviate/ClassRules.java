package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vectorinspector.standins.Json;

/** What the server makes of a new collection or property: it checks names and types, and fills in what was left out. */
final class ClassRules {
    private static final Pattern CLASS = Pattern.compile("[A-Z][_0-9A-Za-z]{0,254}");
    private static final Pattern PROPERTY = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,230}");
    private static final Pattern SPACE = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,229}");
    private static final Set<String> TYPES = Set.of("text", "int", "number", "boolean", "date", "uuid", "object", "text[]", "int[]",
            "number[]",
            "boolean[]", "date[]", "uuid[]", "object[]", "geoCoordinates", "phoneNumber", "blob");
    private static final Set<String> RESERVED = Set.of("_additional", "_id", "id");
    private static final Set<String> DISTANCES = Set.of("cosine", "dot", "l2-squared", "manhattan", "hamming");

    private ClassRules() {
    }

    /** Returns the schema of a new collection. */
    static ObjectNode completed(JsonNode wanted) {
        ObjectNode schema = wanted.deepCopy();
        String name = upperFirst(schema.path("class").asText());
        if (!CLASS.matcher(name).matches()) {
            throw Refusals.invalid("'" + schema.path("class").asText() + "' is not a valid class name");
        }
        schema.put("class", name);
        spaces(schema);
        ObjectNode inverted = schema.withObjectProperty("invertedIndexConfig");
        if (!inverted.has("stopwords")) {
            inverted.putObject("stopwords").put("preset", "en");
        }
        ObjectNode tenancy = schema.withObjectProperty("multiTenancyConfig");
        for (String flag : List.of("enabled", "autoTenantCreation", "autoTenantActivation")) {
            if (!tenancy.has(flag)) {
                tenancy.put(flag, false);
            }
        }
        if (!schema.has("replicationConfig")) {
            schema.putObject("replicationConfig").put("factor", 1);
        }
        JsonNode properties = schema.path("properties").deepCopy();
        schema.putArray("properties");
        properties.forEach(property -> schema.withArrayProperty("properties").add(property(property)));
        return schema;
    }

    /** Returns the schema of a new property. */
    static ObjectNode property(JsonNode wanted) {
        ObjectNode property = wanted.deepCopy();
        String name = property.path("name").asText();
        if (!PROPERTY.matcher(name).matches()) {
            throw Refusals.invalid("'" + name + "' is not a valid property name. Property names in Weaviate are restricted to valid "
                    + "GraphQL names, "
                    + "which must be “/" + PROPERTY + "/”.");
        }
        if (RESERVED.contains(name)) {
            throw Refusals.invalid("'" + name + "' is a reserved property name");
        }
        property.put("name", lowerFirst(name));
        String type = property.path("dataType").path(0).asText();
        boolean reference = !type.isEmpty() && Character.isUpperCase(type.charAt(0));
        if (!reference && !TYPES.contains(type)) {
            throw Refusals.invalid("property '" + name + "': invalid dataType: unknown primitive data type '" + type + "'");
        }
        if (type.startsWith("object") && property.path("nestedProperties").isEmpty()) {
            throw Refusals.invalid("property '" + name + "': At least one nested property is required for data type object/object[]");
        }
        if (type.startsWith("text") && !property.has("tokenization")) {
            property.put("tokenization", "word");
        }
        return property;
    }

    static String lowerFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static String upperFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static void spaces(ObjectNode schema) {
        if (schema.path("vectorConfig").isObject()) {
            schema.path("vectorConfig").fields().forEachRemaining(entry -> {
                if (!SPACE.matcher(entry.getKey()).matches()) {
                    throw Refusals.invalid("'" + entry.getKey() + "' is not a valid vector name.");
                }
                index((ObjectNode) entry.getValue());
            });
            return;
        }
        if (!schema.has("vectorizer")) {
            schema.put("vectorizer", "none");
        }
        index(schema);
    }

    private static void index(ObjectNode owner) {
        if (!owner.has("vectorIndexType")) {
            owner.put("vectorIndexType", "hnsw");
        }
        if (Json.absent(owner.get("vectorIndexConfig"))) {
            owner.putObject("vectorIndexConfig");
        }
        ObjectNode config = owner.withObjectProperty("vectorIndexConfig");
        if (!config.has("distance")) {
            config.put("distance", "cosine");
        }
        if (!DISTANCES.contains(config.path("distance").asText())) {
            throw Refusals.invalid("unrecognized distance metric \"" + config.path("distance").asText() + "\"");
        }
    }
}
