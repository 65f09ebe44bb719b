package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** Ids of points: unsigned numbers of 64 bits, which Java has not, and UUIDs. */
final class PointIds {
    private PointIds() {
    }

    static RecordId read(JsonInput in) throws IOException {
        boolean number = in.peek() == JsonInput.Token.NUMBER;
        String text = number ? in.nextNumber() : in.nextText();
        try {
            return number ? new RecordId.Number(Long.parseUnsignedLong(text)) : new RecordId.Uuid(UUID.fromString(text));
        } catch (IllegalArgumentException unknown) {
            throw in.problem("An id of a point is an unsigned number or a UUID, not " + text);
        }
    }

    static JsonOutput write(JsonOutput out, RecordId id) {
        return id.kind() == IdKind.NUMBER ? out.token(id.text()) : out.text(id.text());
    }

    /** Writes a list of those ids that points can have. */
    static JsonOutput write(JsonOutput out, List<RecordId> ids) {
        out.beginArray();
        ids.stream().filter(PointIds::possible).forEach(id -> write(out, id));
        return out.endArray();
    }

    static boolean possible(RecordId id) {
        return id.kind() != IdKind.TEXT;
    }
}
