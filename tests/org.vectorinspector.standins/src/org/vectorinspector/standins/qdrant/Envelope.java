package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;

/** What Qdrant wraps its results and errors in. */
final class Envelope {
    private static final double TIME = 0.001;

    private Envelope() {
    }

    static Answer ok(JsonNode result) {
        ObjectNode body = Json.object();
        body.set("result", result);
        return Answer.json(200, body.put("status", "ok").put("time", TIME));
    }

    static Answer ok(boolean result) {
        return ok(Json.MAPPER.getNodeFactory().booleanNode(result));
    }

    static Refusal refusal(int status, String error) {
        ObjectNode body = Json.object();
        body.putObject("status").put("error", error);
        return new Refusal(Answer.json(status, body.put("time", TIME)));
    }
}
