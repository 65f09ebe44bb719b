package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas that operations name, made ready when they are first wanted. Each lies under a key of its own at the top of the
 * description, so that references out of it find the rest.
 */
final class SchemaShelf {
    private static final String PLACE = "https://description.invalid/";
    private static final String KEY = "checked";

    private final SchemaRegistry registry;
    private final SchemaLocation place;
    private final Map<JsonNode, String> keys;
    private final Map<String, Schema> ready = new ConcurrentHashMap<>();

    private SchemaShelf(SchemaRegistry registry, SchemaLocation place, Map<JsonNode, String> keys) {
        this.registry = registry;
        this.place = place;
        this.keys = keys;
    }

    static SchemaShelf of(String name, ObjectNode description, List<Operation> operations) {
        Map<JsonNode, String> keys = new IdentityHashMap<>();
        for (Operation operation : operations) {
            operation.body().ifPresent(schema -> keys.computeIfAbsent(schema, one -> "s" + keys.size()));
            operation.answers().values().stream().flatMap(Optional::stream)
                    .forEach(schema -> keys.computeIfAbsent(schema, one -> "s" + keys.size()));
        }
        ObjectNode shelf = description.putObject(KEY);
        keys.forEach((schema, key) -> shelf.set(key, schema));
        SchemaRegistryConfig lazily = SchemaRegistryConfig.builder().preloadSchema(false).locale(Locale.ROOT).build();
        String text = description.toString();
        SchemaRegistry registry = SchemaRegistry.withDialect(dialect(),
                builder -> builder.schemaRegistryConfig(lazily).schemas(Map.of(PLACE + name, text)));
        return new SchemaShelf(registry, SchemaLocation.of(PLACE + name), keys);
    }

    /** Returns the schema that an operation of this description names. */
    Schema get(JsonNode schema) {
        return ready.computeIfAbsent(keys.get(schema), key -> registry.getSchema(SchemaLocation.of(place + "#/" + KEY + "/" + key)));
    }

    /** Returns OpenAPI's dialect, silent about the vendors' own keywords. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getOpenApi30()).unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword)).build();
    }
}
