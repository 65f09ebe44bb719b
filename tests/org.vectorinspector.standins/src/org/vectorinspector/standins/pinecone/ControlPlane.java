package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Routes;

/** Makes, describes and drops indexes. */
final class ControlPlane {
    private static final List<String> METRICS = List.of("cosine", "euclidean", "dotproduct");
    private static final int MOST_DIMENSIONS = 20_000;

    private final Map<String, StoredIndex> indexes;
    private final PineconeStandIn.Behaviour behaviour;

    ControlPlane(Map<String, StoredIndex> indexes, PineconeStandIn.Behaviour behaviour) {
        this.indexes = indexes;
        this.behaviour = behaviour;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/indexes", (request, names) -> list(request))
                .on("POST", "/indexes", (request, names) -> create(request))
                .on("GET", "/indexes/{name}", (request, names) -> Answer.json(200, find(names).describe(request)))
                .on("PATCH", "/indexes/{name}", (request, names) -> configure(request, names))
                .on("DELETE", "/indexes/{name}", (request, names) -> drop(names));
    }

    private Answer list(Request request) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("indexes");
        new TreeMap<>(indexes).values().stream().filter(index -> !index.gone()).forEach(index -> list.add(index.describe(request)));
        return Answer.json(200, body);
    }

    private Answer create(Request request) {
        ObjectNode asked = NewerShape.asked(request);
        String name = asked.path("name").asText();
        require(name.matches("[a-z0-9]([a-z0-9-]{0,43}[a-z0-9])?"), "Name must consist of lower case alphanumeric characters or '-'.");
        boolean sparse = asked.path("vector_type").asText("dense").equals("sparse");
        String metric = asked.path("metric").asText(sparse ? "dotproduct" : "cosine");
        require(METRICS.contains(metric), "Unknown metric " + metric + ".");
        require(!sparse || metric.equals("dotproduct"), "Sparse indexes must use the dotproduct metric.");
        require(!sparse || Json.absent(asked.get("dimension")), "Dimension must not be specified for sparse indexes.");
        int dimension = asked.path("dimension").asInt();
        require(sparse || dimension >= 1 && dimension <= MOST_DIMENSIONS, "Dimension must be between 1 and " + MOST_DIMENSIONS + ".");
        require(asked.path("spec").size() == 1, "A spec is needed.");
        StoredIndex made = new StoredIndex(asked, behaviour);
        StoredIndex there = indexes.computeIfPresent(name, (key, old) -> old.gone() ? null : old);
        if (there != null || indexes.putIfAbsent(name, made) != null) {
            return PineconeErrors.control(409, "ALREADY_EXISTS", "Resource already exists.");
        }
        return Answer.json(201, made.describe(request));
    }

    private Answer configure(Request request, Map<String, String> names) {
        StoredIndex index = find(names);
        JsonNode protection = request.json().get("deletion_protection");
        if (protection != null) {
            index.protect(protection.asText().equals("enabled"));
        }
        return Answer.json(200, index.describe(request));
    }

    private Answer drop(Map<String, String> names) {
        StoredIndex index = find(names);
        if (index.isProtected()) {
            return PineconeErrors.control(403, "FORBIDDEN",
                    "Deletion protection is enabled for this index. Disable deletion protection before retrying.");
        }
        index.leave();
        return Answer.empty(202);
    }

    private StoredIndex find(Map<String, String> names) {
        StoredIndex index = indexes.get(names.get("name"));
        if (index == null || index.gone()) {
            throw new Refusal(PineconeErrors.control(404, "NOT_FOUND", "Index " + names.get("name") + " not found."));
        }
        return index;
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new Refusal(PineconeErrors.control(400, "INVALID_ARGUMENT", message));
        }
    }
}
