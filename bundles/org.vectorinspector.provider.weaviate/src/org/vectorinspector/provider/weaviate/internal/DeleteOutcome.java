package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import org.vectorinspector.json.JsonInput;

/**
 * What a deletion by a filter came to.
 *
 * @param matches how many records it found, up to the limit
 * @param limit how many one call deletes at the most, 0 where the server does not say
 * @param failed how many of them are still there
 */
record DeleteOutcome(long matches, long limit, long failed) {
    /** Tells whether the limit may have left some out. */
    boolean mayHaveMore() {
        return limit > 0 && matches >= limit;
    }

    static DeleteOutcome read(JsonInput in) throws IOException {
        DeleteOutcome outcome = new DeleteOutcome(0, 0, 0);
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("results") && in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                outcome = readResults(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return outcome;
    }

    private static DeleteOutcome readResults(JsonInput in) throws IOException {
        long matches = 0;
        long limit = 0;
        long failed = 0;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "matches" -> matches = in.nextLong();
                case "limit" -> limit = in.nextLong();
                case "failed" -> failed = in.nextLong();
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new DeleteOutcome(matches, limit, failed);
    }
}
