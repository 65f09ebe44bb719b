package org.vectorinspector.standins.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Request;

/**
 * Says what is wrong with requests and answers of one operation.
 *
 * @param description whose schemas count
 * @param operation that was asked for
 */
record ExchangeCheck(ApiDescription description, Operation operation) {
    private static final int SHOWN = 300;

    List<String> request(Request request) {
        List<String> problems = new ArrayList<>();
        parameters(request, problems);
        if (request.body().length == 0) {
            if (operation.bodyRequired()) {
                problems.add("the request has no body");
            }
        } else if (operation.body().isEmpty()) {
            problems.add("the request has a body, which the operation has not");
        } else if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
            problems.add("the request is not said to be JSON");
        } else {
            body("request", operation.body().get(), request.body(), problems);
        }
        return problems;
    }

    List<String> answer(Answer answer) {
        List<String> problems = new ArrayList<>();
        Optional<Optional<JsonNode>> said = operation.answer(answer.status());
        if (said.isEmpty()) {
            problems.add("the operation never answers " + answer.status());
        } else if (said.get().isPresent()) {
            if (answer.type().equals("application/json")) {
                body("answer " + answer.status(), said.get().get(), answer.body(), problems);
            } else {
                problems.add("the answer " + answer.status() + " is not JSON but «" + answer.type() + "»");
            }
        }
        return problems;
    }

    private void parameters(Request request, List<String> problems) {
        for (Map.Entry<String, List<String>> sent : request.query().entrySet()) {
            Optional<Parameter> known = operation.parameters().stream()
                    .filter(parameter -> parameter.place().equals("query") && parameter.name().equals(sent.getKey())).findFirst();
            if (known.isEmpty()) {
                problems.add("there is no parameter " + sent.getKey());
            } else if (!sent.getValue().stream().allMatch(known.get()::accepts)) {
                problems.add("the parameter " + sent.getKey() + " is no " + known.get().type() + ": " + sent.getValue());
            }
        }
        for (Parameter parameter : operation.parameters()) {
            boolean there = parameter.place().equals("query") ? request.query().containsKey(parameter.name())
                    : request.header(parameter.name()).isPresent();
            if (parameter.required() && !there) {
                problems.add("the " + parameter.place() + " parameter " + parameter.name() + " is missing");
            }
        }
    }

    private void body(String what, JsonNode schema, byte[] body, List<String> problems) {
        Optional<JsonNode> value = SpecCheck.parsed(body);
        if (value.isEmpty()) {
            problems.add("the " + what + " is no JSON");
            return;
        }
        List<String> wrong = description.problems(schema, value.get());
        if (!wrong.isEmpty()) {
            String text = value.get().toString();
            problems.add("the " + what + " does not fit: " + String.join("; ", wrong.subList(0, Math.min(6, wrong.size())))
                    + " in " + text.substring(0, Math.min(SHOWN, text.length())));
        }
    }
}
