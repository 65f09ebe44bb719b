package org.vectorinspector.standins;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client sent.
 *
 * @param method such as {@code GET}
 * @param rawPath as it was sent, without the query
 * @param query the parameters behind the question mark, decoded
 * @param headers the first value of each, by names in any case
 * @param body the bytes: read only
 */
public record Request(String method, String rawPath, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
    static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), query(exchange.getRequestURI().getRawQuery()),
                headers, exchange.getRequestBody().readAllBytes());
    }

    /** Returns the parts of the path between its slashes, decoded. */
    public List<String> path() {
        List<String> parts = new ArrayList<>();
        for (String part : rawPath.split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part.replace("+", "%2B")));
            }
        }
        return parts;
    }

    /** Returns the first value of a parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    /** Returns a header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * Returns the body as JSON, an empty one as null.
     *
     * @throws Refusal status 400 when it is no JSON
     */
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new Refusal(Answer.text(400, "The body is no JSON: " + notJson.getMessage()), notJson);
        }
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            String[] both = pair.split("=", 2);
            query.computeIfAbsent(decoded(both[0]), name -> new ArrayList<>()).add(both.length > 1 ? decoded(both[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
