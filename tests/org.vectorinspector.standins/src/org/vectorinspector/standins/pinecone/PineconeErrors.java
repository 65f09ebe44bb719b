package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;

/** The two shapes in which Pinecone refuses. */
final class PineconeErrors {
    private PineconeErrors() {
    }

    /** Returns a refusal of the control plane. */
    static Answer control(int status, String code, String message) {
        ObjectNode body = Json.object().put("status", status);
        body.putObject("error").put("code", code).put("message", message);
        return Answer.json(status, body);
    }

    /** Returns a refusal of the data plane; the codes are those of gRPC. */
    static Answer data(int status, int code, String message) {
        ObjectNode body = Json.object().put("code", code).put("message", message);
        body.putArray("details");
        return Answer.json(status, body);
    }

    /** Returns what a server says to a call that it has not. */
    static Answer unknown() {
        return Answer.text(404, "").undescribed();
    }

    static Refusal refusal(int status, int code, String message) {
        return new Refusal(data(status, code, message));
    }

    static Refusal invalid(String message) {
        return refusal(400, 3, message);
    }
}
