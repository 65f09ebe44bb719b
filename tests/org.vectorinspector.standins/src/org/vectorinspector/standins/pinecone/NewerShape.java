package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;

/**
 * How the control plane speaks of indexes since version {@value #SINCE} of the API: by a schema of fields and a deployment. Its
 * description was not to be had; the vendor's own client is what this was learned from and is held against.
 */
final class NewerShape {
    static final String SINCE = "2026-07";

    private static final String DENSE = "_values";
    private static final String SPARSE = "_sparse_values";

    private NewerShape() {
    }

    /** Returns a request for a new index in the older shape. */
    static ObjectNode asked(Request request) {
        ObjectNode body = (ObjectNode) request.json();
        if (!DataPlane.since(request, SINCE)) {
            return body;
        }
        JsonNode fields = body.path("schema").path("fields");
        JsonNode deployment = body.path("deployment");
        ObjectNode asked = Json.object().put("name", body.path("name").asText());
        if (fields.has(DENSE)) {
            asked.put("dimension", fields.get(DENSE).path("dimension").asInt()).put("metric", fields.get(DENSE).path("metric").asText());
        } else {
            asked.put("vector_type", "sparse");
        }
        asked.putObject("spec").putObject("serverless").put("cloud", deployment.path("cloud").asText())
                .put("region", deployment.path("region").asText());
        for (String same : List.of("tags", "deletion_protection")) {
            if (body.has(same)) {
                asked.set(same, body.get(same));
            }
        }
        return asked;
    }

    /** Returns the description of an index in the shape that the client knows. */
    static ObjectNode told(ObjectNode model, Request request) {
        if (!DataPlane.since(request, SINCE)) {
            return model;
        }
        ObjectNode told = model.deepCopy();
        told.remove("spec");
        told.remove("embed");
        told.remove("vector_type");
        told.remove("dimension");
        told.remove("metric");
        ObjectNode fields = told.putObject("schema").putObject("fields");
        fields.putObject(SPARSE).put("type", "sparse_vector");
        if (model.has("dimension")) {
            fields.putObject(DENSE).put("type", "dense_vector").put("dimension", model.get("dimension").asInt())
                    .put("metric", model.get("metric").asText());
        }
        JsonNode serverless = model.path("spec").path("serverless");
        told.putObject("deployment").put("deployment_type", "managed").put("cloud", serverless.path("cloud").asText())
                .put("region", serverless.path("region").asText());
        told.set("read_capacity", serverless.path("read_capacity"));
        return told;
    }
}
