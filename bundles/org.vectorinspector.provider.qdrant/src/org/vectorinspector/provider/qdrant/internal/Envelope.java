package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import org.vectorinspector.http.RestClient.Reading;
import org.vectorinspector.json.JsonInput;

/** What Qdrant wraps its results in: {@code {"result": …, "status": "ok", "time": …}}. */
final class Envelope {
    private Envelope() {
    }

    /** Takes an object and hands the value of one key to a reader; a missing or null one is a problem. */
    static <T> T take(JsonInput in, String key, Reading<T> reading) throws IOException {
        T value = null;
        in.beginObject();
        while (in.hasNext()) {
            boolean wanted = in.nextName().equals(key);
            if (!in.skipNull()) {
                if (wanted) {
                    value = reading.of(in);
                } else {
                    in.skipValue();
                }
            }
        }
        in.endObject();
        if (value == null) {
            throw in.problem("The key \"" + key + "\" is missing");
        }
        return value;
    }

    /** Returns a reader of the result. */
    static <T> Reading<T> result(Reading<T> reading) {
        return in -> take(in, "result", reading);
    }
}
