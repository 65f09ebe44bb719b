package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.TooLarge;
import org.vectorinspector.json.JsonInput;

/** Reads Weaviate's refusals: {@code {"error": [{"message": …}]}}, or nothing at all where the status says enough. */
final class WeaviateRefusals implements RefusalReader {
    @Override
    public Optional<VectorStoreException> read(RestAnswer answer) {
        if (answer.status() == 413) {
            return Optional.of(TooLarge.failure());
        }
        return message(answer.body()).flatMap(message -> meaning(answer.status(), message));
    }

    /** Returns the server's own words as a sentence. */
    static String sentence(String message) {
        String words = message.strip();
        return "Weaviate says: " + words + (words.matches("(?s).*[.!?]") ? "" : ".");
    }

    /** Takes a list of objects, each with a message among other things. */
    static List<String> readMessages(JsonInput in) throws IOException {
        List<String> messages = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("message") && in.peek() == JsonInput.Token.TEXT) {
                    messages.add(in.nextText());
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
        in.endArray();
        return messages;
    }

    private static Optional<VectorStoreException> meaning(int status, String message) {
        String sentence = sentence(message);
        return switch (status) {
            case 400, 422 -> message.toLowerCase(Locale.ROOT).contains("already exists")
                    ? failure(Kind.CONFLICT, sentence, "Choose another name.")
                    : failure(Kind.INVALID_REQUEST, sentence, "Correct it and try again.");
            case 403 -> failure(Kind.NOT_ALLOWED, sentence, "Ask for the right, or use another key.");
            case 404 -> failure(Kind.NOT_FOUND, sentence, "Somebody may have dropped it: refresh.");
            case 500 -> failure(Kind.SERVER_FAULT, sentence, "Look at the server's log.");
            default -> Optional.empty();
        };
    }

    private static Optional<VectorStoreException> failure(Kind kind, String sentence, String advice) {
        return Optional.of(new VectorStoreException(kind, sentence, advice));
    }

    private static Optional<String> message(byte[] body) {
        try {
            JsonInput in = JsonInput.of(body, 0, body.length);
            List<String> messages = List.of();
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("error") && in.peek() == JsonInput.Token.BEGIN_ARRAY) {
                    messages = readMessages(in);
                } else {
                    in.skipValue();
                }
            }
            return messages.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", messages));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
