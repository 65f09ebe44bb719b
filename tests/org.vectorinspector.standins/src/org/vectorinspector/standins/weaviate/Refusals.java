package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;

/** Refuses as Weaviate does: {@code {"error": [{"message": …}]}}. */
final class Refusals {
    private Refusals() {
    }

    static Refusal invalid(String message) {
        return new Refusal(Answer.json(422, error(message)));
    }

    static Refusal notFound() {
        return new Refusal(Answer.empty(404));
    }

    static Refusal notFound(String message) {
        return new Refusal(Answer.json(404, error(message)));
    }

    static ObjectNode error(String message) {
        ObjectNode body = Json.object();
        body.putArray("error").addObject().put("message", message);
        return body;
    }
}
