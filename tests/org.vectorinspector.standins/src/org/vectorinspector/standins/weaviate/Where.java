package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter, from REST or GraphQL.
 *
 * @param operator such as {@code Equal}
 * @param path of the property; empty with operands
 * @param valueName such as {@code valueText}; empty with operands
 * @param values one, or several with an operator that takes a list
 * @param operands the parts of a joined filter
 */
record Where(String operator, List<String> path, String valueName, List<JsonNode> values, List<Where> operands) {
    private static final String LIST = "Array";

    /** Reads a filter of the REST API, where lists of values have names of their own. */
    static Where ofRest(JsonNode json) {
        return of(json, json.path("operator").asText());
    }

    /** Reads a filter that GraphQL has parsed, where the operator is a word without quotes. */
    static Where ofGraphQl(JsonNode json) {
        if (!(json.path("operator") instanceof GraphQlWord word)) {
            throw new GraphQlProblem("Argument \"where\" has invalid value: in field \"operator\": expected an enum value");
        }
        return of(json, word.asText());
    }

    private static Where of(JsonNode json, String operator) {
        List<Where> operands = new ArrayList<>();
        json.path("operands").forEach(part -> operands.add(part.path("operator") instanceof GraphQlWord ? ofGraphQl(part) : ofRest(part)));
        List<String> path = new ArrayList<>();
        json.path("path").forEach(part -> path.add(part.asText()));
        List<JsonNode> values = new ArrayList<>();
        String name = "";
        for (String key : (Iterable<String>) json::fieldNames) {
            if (key.startsWith("value")) {
                name = key.endsWith(LIST) ? key.substring(0, key.length() - LIST.length()) : key;
                if (json.get(key).isArray()) {
                    json.get(key).forEach(values::add);
                } else {
                    values.add(json.get(key));
                }
            }
        }
        return new Where(operator, path, name, values, operands);
    }
}
