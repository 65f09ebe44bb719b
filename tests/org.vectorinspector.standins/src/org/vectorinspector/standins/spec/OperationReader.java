package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the operations out of a description: OpenAPI 3 and Swagger 2 put body and answers at different places. */
final class OperationReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode all;
    private final boolean swagger;

    OperationReader(JsonNode all) {
        this.all = all;
        this.swagger = all.path("swagger").asText().startsWith("2");
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        String base = swagger ? all.path("basePath").asText("") : "";
        all.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
            if (METHODS.contains(method.getKey())) {
                PathTemplate template = PathTemplate.of(base + path.getKey());
                operations.add(operation(method.getKey().toUpperCase(Locale.ROOT), template, path.getValue(), method.getValue()));
            }
        }));
        return operations;
    }

    private Operation operation(String method, PathTemplate template, JsonNode path, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        Optional<JsonNode> body = swagger
                ? parameters.stream().filter(parameter -> parameter.path("in").asText().equals("body")).findFirst()
                : Optional.of(resolved(operation.path("requestBody"))).filter(JsonNode::isObject);
        Optional<JsonNode> schema = body.flatMap(this::schema);
        boolean required = body.map(node -> node.path("required").asBoolean()).orElse(false);
        List<Parameter> others = parameters.stream().filter(OperationReader::besideBody).map(this::parameter).toList();
        return new Operation(method, template, others, required, schema, answers(operation.path("responses")));
    }

    private Map<String, Optional<JsonNode>> answers(JsonNode responses) {
        Map<String, Optional<JsonNode>> answers = new LinkedHashMap<>();
        responses.fields().forEachRemaining(entry -> answers.put(entry.getKey(), schema(resolved(entry.getValue()))));
        return answers;
    }

    /** Returns the schema of a body or answer, empty where it has none or is no JSON. */
    private Optional<JsonNode> schema(JsonNode holder) {
        JsonNode schema = swagger ? holder.path("schema") : holder.path("content").path("application/json").path("schema");
        return Optional.of(schema).filter(JsonNode::isObject);
    }

    private Parameter parameter(JsonNode node) {
        String type = swagger ? node.path("type").asText("") : resolved(node.path("schema")).path("type").asText("");
        return new Parameter(node.path("name").asText(), node.path("in").asText(), node.path("required").asBoolean(), type);
    }

    private static boolean besideBody(JsonNode parameter) {
        return Set.of("query", "header").contains(parameter.path("in").asText());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(all.at(node.get("$ref").asText().substring(1))) : node;
    }
}
