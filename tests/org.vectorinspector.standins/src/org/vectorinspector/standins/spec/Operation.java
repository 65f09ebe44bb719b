package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of an API.
 *
 * @param method such as {@code GET}
 * @param path never null
 * @param parameters of query and header
 * @param bodyRequired whether a request without a body is wrong
 * @param body what a request's body must be, empty where it has none
 * @param answers by status ({@code 200}, {@code 4XX}, {@code default}): what the body must be, empty where nothing is said of it
 */
record Operation(String method, PathTemplate path, List<Parameter> parameters, boolean bodyRequired, Optional<JsonNode> body,
        Map<String, Optional<JsonNode>> answers) {
    /** Returns what is said of the answer with this status; an empty outer value when nothing is. */
    Optional<Optional<JsonNode>> answer(int status) {
        for (String key : List.of(Integer.toString(status), status / 100 + "XX", status / 100 + "xx", "default")) {
            if (answers.containsKey(key)) {
                return Optional.of(answers.get(key));
            }
        }
        return Optional.empty();
    }
}
