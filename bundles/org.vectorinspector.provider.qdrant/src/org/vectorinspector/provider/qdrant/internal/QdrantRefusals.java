package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.json.JsonInput;

/** Reads Qdrant's refusals: {@code {"status": {"error": …}}}, or plain text for what its access check turned away. */
final class QdrantRefusals implements RefusalReader {
    private static final int LONGEST = 500;

    @Override
    public Optional<VectorStoreException> read(RestAnswer answer) {
        Optional<String> said = message(answer);
        if (said.isEmpty()) {
            return answer.status() == 403 ? failure(Kind.NOT_ALLOWED, "The key does not allow this.", "Use a key with more rights.") : Optional.empty();
        }
        String sentence = "Qdrant says: " + said.get() + (said.get().endsWith(".") || said.get().endsWith("!") ? "" : ".");
        return switch (answer.status()) {
            case 400, 405, 422 -> said.get().contains("already exists") ? failure(Kind.CONFLICT, sentence, "Choose another name.")
                    : failure(Kind.INVALID_REQUEST, sentence, "Correct it and try again.");
            case 403 -> failure(Kind.NOT_ALLOWED, sentence, "Use a key with more rights.");
            case 404 -> failure(Kind.NOT_FOUND, sentence, "Somebody may have dropped it: refresh.");
            case 409 -> failure(Kind.CONFLICT, sentence, "Choose another name.");
            case 500 -> failure(Kind.SERVER_FAULT, sentence, "Look at the server's log.");
            case 507 -> failure(Kind.SERVER_FAULT, sentence, "Make room on the server.");
            default -> Optional.empty();
        };
    }

    /** Returns what an answer says, as it came. */
    static String text(RestAnswer answer) {
        return new String(answer.body(), 0, Math.min(answer.body().length, LONGEST), StandardCharsets.UTF_8);
    }

    private static Optional<VectorStoreException> failure(Kind kind, String sentence, String advice) {
        return Optional.of(new VectorStoreException(kind, sentence, advice));
    }

    private static Optional<String> message(RestAnswer answer) {
        try {
            JsonInput in = JsonInput.of(answer.body(), 0, answer.body().length);
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("status") && in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                    return error(in);
                }
                in.skipValue();
            }
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> error(JsonInput in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("error") && in.peek() == JsonInput.Token.TEXT) {
                return Optional.of(in.nextText()).filter(text -> !text.isBlank());
            }
            in.skipValue();
        }
        return Optional.empty();
    }
}
