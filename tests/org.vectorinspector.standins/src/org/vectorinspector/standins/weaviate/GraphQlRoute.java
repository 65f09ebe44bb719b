package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;
import org.vectorinspector.standins.Request;

/** Runs GraphQL queries and answers 200 whatever comes of them. */
record GraphQlRoute(Database database) {
    Answer run(Request request, Map<String, String> names) {
        ObjectNode body = Json.object();
        try {
            ObjectNode data = Json.object();
            for (GraphQlField operation : GraphQlParser.parse(request.json().path("query").asText())) {
                ObjectNode results = data.putObject(operation.name());
                for (GraphQlField field : operation.fields()) {
                    results.set(field.name(), rows(operation.name(), field));
                }
            }
            body.set("data", data);
        } catch (GraphQlProblem problem) {
            body.putNull("data");
            error(body, problem.getMessage());
        } catch (Refusal refusal) {
            body.putNull("data");
            error(body, "explorer: get class: " + message(refusal));
        }
        return Answer.json(200, Json.absent(body.get("data")) ? body.without("data") : body);
    }

    private JsonNode rows(String operation, GraphQlField field) {
        StoredClass stored = database.find(field.name()).orElseThrow(
                () -> new GraphQlProblem("Cannot query field \"" + field.name() + "\" on type \"" + operation + "ObjectsObj\"."));
        return switch (operation) {
            case "Get" -> new GetQuery(database, stored, field).rows();
            case "Aggregate" -> new AggregateQuery(stored, field).rows();
            default -> throw new GraphQlProblem("Cannot query field \"" + operation + "\" on type \"WeaviateObj\".");
        };
    }

    private static void error(ObjectNode body, String message) {
        ObjectNode error = body.putArray("errors").addObject();
        error.put("message", message).putArray("path").addAll(List.of(error.textNode("Get")));
        error.putArray("locations").addObject().put("column", 6).put("line", 1);
    }

    private static String message(Refusal refusal) {
        try {
            return Json.MAPPER.readTree(refusal.answer().body()).path("error").path(0).path("message").asText();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
