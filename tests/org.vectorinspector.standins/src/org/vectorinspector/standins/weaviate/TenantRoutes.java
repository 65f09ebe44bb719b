package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/** The tenants of collections, with their states. */
record TenantRoutes(Database database) {
    Answer list(Request request, Map<String, String> names) {
        return Answer.json(200, tenants(stored(names)));
    }

    Answer add(Request request, Map<String, String> names) {
        StoredClass stored = stored(names);
        for (JsonNode tenant : request.json()) {
            stored.tenants().putIfAbsent(tenant.path("name").asText(), tenant.path("activityStatus").asText("ACTIVE"));
        }
        return Answer.json(200, tenants(stored));
    }

    Answer change(Request request, Map<String, String> names) {
        StoredClass stored = stored(names);
        for (JsonNode tenant : request.json()) {
            if (stored.tenants().replace(tenant.path("name").asText(), tenant.path("activityStatus").asText()) == null) {
                throw Refusals.invalid("tenant not found: \"" + tenant.path("name").asText() + "\"");
            }
        }
        return Answer.json(200, tenants(stored));
    }

    Answer drop(Request request, Map<String, String> names) {
        StoredClass stored = stored(names);
        request.json().forEach(tenant -> stored.dropTenant(tenant.asText()));
        return Answer.empty(200);
    }

    private StoredClass stored(Map<String, String> names) {
        StoredClass stored = database.find(names.get("class"))
                .orElseThrow(() -> Refusals.invalid("class \"" + names.get("class") + "\" not found"));
        if (!stored.multiTenant()) {
            throw Refusals.invalid("multi-tenancy is not enabled for class \"" + stored.name() + "\"");
        }
        return stored;
    }

    private static ArrayNode tenants(StoredClass stored) {
        ArrayNode tenants = Json.array();
        stored.tenants().forEach((name, state) -> tenants.addObject().put("name", name).put("activityStatus", state));
        return tenants;
    }
}
