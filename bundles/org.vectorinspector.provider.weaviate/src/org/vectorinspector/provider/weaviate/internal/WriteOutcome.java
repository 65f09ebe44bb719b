package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.json.JsonInput;

/** Reads the answer of a batch: it repeats each object and says in {@code result} whether that one was written. */
final class WriteOutcome {
    private WriteOutcome() {
    }

    /** Returns for each object in its place what went wrong, or nothing. */
    static List<Optional<String>> read(JsonInput in) throws IOException {
        List<Optional<String>> outcome = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            Optional<String> failure = Optional.empty();
            in.beginObject();
            while (in.hasNext()) {
                String key = in.nextName();
                if (key.equals("result") && in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                    failure = readResult(in);
                } else if (key.equals("vector") && in.peek() == JsonInput.Token.BEGIN_ARRAY) {
                    in.passNumbers();
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            outcome.add(failure);
        }
        in.endArray();
        return outcome;
    }

    private static Optional<String> readResult(JsonInput in) throws IOException {
        boolean failed = false;
        List<String> messages = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (key.equals("status") && in.peek() == JsonInput.Token.TEXT) {
                failed |= in.nextText().equals("FAILED");
            } else if (key.equals("errors") && in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                failed = true;
                readErrors(in, messages);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return failed ? Optional.of(messages.isEmpty() ? "the record was not written" : String.join("; ", messages)) : Optional.empty();
    }

    private static void readErrors(JsonInput in, List<String> messages) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("error") && in.peek() == JsonInput.Token.BEGIN_ARRAY) {
                messages.addAll(WeaviateRefusals.readMessages(in));
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }
}
