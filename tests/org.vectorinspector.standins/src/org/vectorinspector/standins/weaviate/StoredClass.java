package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A collection: its schema, and its objects by id in one shard a tenant, or a single one. */
final class StoredClass {
    private final ObjectNode schema;
    private final Map<String, String> tenants = new TreeMap<>();
    private final Map<String, NavigableMap<String, ObjectNode>> shards = new HashMap<>();
    private final Map<String, Map<String, Integer>> dimensions = new HashMap<>();

    StoredClass(ObjectNode schema) {
        this.schema = schema;
    }

    String name() {
        return schema.path("class").asText();
    }

    ObjectNode schema() {
        return schema;
    }

    ArrayNode properties() {
        return schema.withArrayProperty("properties");
    }

    Optional<JsonNode> property(String name) {
        for (JsonNode property : properties()) {
            if (property.path("name").asText().equals(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    boolean multiTenant() {
        return schema.path("multiTenancyConfig").path("enabled").asBoolean();
    }

    Map<String, String> tenants() {
        return tenants;
    }

    void dropTenant(String tenant) {
        tenants.remove(tenant);
        shards.remove(tenant);
        dimensions.remove(tenant);
    }

    /** Returns the objects of a tenant, or of the collection; refuses a tenant that cannot be read. */
    NavigableMap<String, ObjectNode> shard(String tenant) {
        if (multiTenant() && tenant.isEmpty()) {
            throw Refusals.invalid("class " + name() + " has multi-tenancy enabled, but request was without tenant");
        }
        if (!multiTenant() && !tenant.isEmpty()) {
            throw Refusals.invalid("class " + name() + " has multi-tenancy disabled, but request was with tenant");
        }
        if (multiTenant()) {
            String state = tenants.get(tenant);
            if (state == null) {
                throw Refusals.invalid("tenant not found: \"" + tenant + "\"");
            }
            if (!state.equals("ACTIVE")) {
                throw Refusals.invalid("tenant not active: '" + tenant + "'");
            }
        }
        return shards.computeIfAbsent(tenant, name -> new TreeMap<>());
    }

    /** Keeps the dimension of the first vector of a space; refuses another one. */
    Optional<String> dimensionProblem(String tenant, String space, int dimension) {
        int known = dimensions.computeIfAbsent(tenant, name -> new HashMap<>()).computeIfAbsent(space, name -> dimension);
        return known == dimension ? Optional.empty() : Optional.of("new node has a vector with length " + dimension
                + ". Existing nodes have vectors with length " + known + ": vector dimensions do not match the index dimensions");
    }

    /** Returns how many numbers a vector of a space has, 0 while there is none. */
    int dimension(String tenant, String space) {
        return dimensions.getOrDefault(tenant, Map.of()).getOrDefault(space, 0);
    }
}
