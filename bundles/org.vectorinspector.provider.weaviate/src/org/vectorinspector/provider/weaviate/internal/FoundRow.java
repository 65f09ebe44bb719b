package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.UUID;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.json.JsonInput;

/**
 * A record that {@code Get} found: no more than where to read it.
 *
 * @param id never null
 * @param measure the server's distance or score, NaN where it was not asked for or there is none
 */
record FoundRow(RecordId id, double measure) {
    static FoundRow read(JsonInput in) throws IOException {
        FoundRow found = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("_additional")) {
                found = readAdditional(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        if (found == null) {
            throw in.problem("A found record has no id");
        }
        return found;
    }

    private static FoundRow readAdditional(JsonInput in) throws IOException {
        String id = "";
        double measure = Double.NaN;
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "id" -> id = in.nextText();
                case "distance" -> measure = Double.parseDouble(in.nextNumber());
                case "score" -> measure = in.peek() == JsonInput.Token.TEXT ? score(in) : Double.parseDouble(in.nextNumber());
                default -> in.skipValue();
            }
        }
        in.endObject();
        try {
            return new FoundRow(new RecordId.Uuid(UUID.fromString(id)), measure);
        } catch (IllegalArgumentException noUuid) {
            throw in.problem("A found record has no id but «" + id + "»");
        }
    }

    /** Takes a score, which the server writes as a text. */
    private static double score(JsonInput in) throws IOException {
        String text = in.nextText();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw in.problem("A score is no number: " + text);
        }
    }
}
