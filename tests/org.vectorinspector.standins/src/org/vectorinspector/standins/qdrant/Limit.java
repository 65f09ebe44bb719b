package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/** How many points a request asks for, and whether strict mode allows that. */
final class Limit {
    private Limit() {
    }

    static int of(Collection collection, JsonNode request, int usual) {
        int limit = request.hasNonNull("limit") ? request.get("limit").asInt() : usual;
        if (limit < 1) {
            throw Envelope.refusal(422, "Validation error in JSON body: [limit: value " + limit + " invalid, must be 1 or larger]");
        }
        OptionalInt cap = collection.cap("max_query_limit");
        if (cap.isPresent() && limit > cap.getAsInt()) {
            throw Envelope.refusal(400, "Bad request: Limit exceeded " + limit + " > " + cap.getAsInt() + " for \"limit\". Help: Reduce the \"limit\" "
                    + "parameter to or below " + cap.getAsInt() + ".");
        }
        return limit;
    }
}
