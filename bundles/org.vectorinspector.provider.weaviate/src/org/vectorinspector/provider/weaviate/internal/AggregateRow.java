package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import org.vectorinspector.json.JsonInput;

/** Reads what {@code Aggregate} says about all records that were found: {@code {"meta": {"count": 7}}}. */
final class AggregateRow {
    private AggregateRow() {
    }

    static long count(JsonInput in) throws IOException {
        long count = 0;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("meta") && in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                count = count(in, "count");
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return count;
    }

    private static long count(JsonInput in, String key) throws IOException {
        long count = 0;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(key)) {
                count = in.nextLong();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return count;
    }
}
