package org.vectorinspector.standins;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a server answers.
 *
 * @param status the HTTP status
 * @param headers never null
 * @param body the bytes: read only
 * @param described false where the vendor's servers are known to answer otherwise than their API description says
 */
public record Answer(int status, Map<String, String> headers, byte[] body, boolean described) {
    private static final String TYPE = "Content-Type";

    public Answer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    /** Returns an answer in JSON. */
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of(TYPE, "application/json"), body.toString().getBytes(StandardCharsets.UTF_8), true);
    }

    /** Returns an answer in plain text. */
    public static Answer text(int status, String body) {
        return new Answer(status, Map.of(TYPE, "text/plain; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Returns an answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], true);
    }

    /** Returns the same answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, described);
    }

    /** Returns the same answer as one that the vendor's API description does not speak of, so that it is not checked. */
    public Answer undescribed() {
        return new Answer(status, headers, body, false);
    }

    /** Returns the media type, empty for none. */
    public String type() {
        return headers.getOrDefault(TYPE, "").split(";")[0];
    }
}
