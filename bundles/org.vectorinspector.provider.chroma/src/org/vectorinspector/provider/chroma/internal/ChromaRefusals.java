package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.json.JsonInput;

/** Reads Chroma's refusals: {@code {"error": …, "message": …}}, or plain text for what never reached it. */
final class ChromaRefusals implements RefusalReader {
    @Override
    public Optional<VectorStoreException> read(RestAnswer answer) {
        return message(answer.body()).flatMap(message -> meaning(answer.status(), message));
    }

    private static Optional<VectorStoreException> meaning(int status, String message) {
        String sentence = "Chroma says: " + message + (message.endsWith(".") ? "" : ".");
        return switch (status) {
            case 400, 422 -> failure(Kind.INVALID_REQUEST, sentence, "Correct it and try again.");
            case 404 -> failure(Kind.NOT_FOUND, sentence, "Somebody may have dropped it: refresh.");
            case 409 -> failure(Kind.CONFLICT, sentence, "Choose another name.");
            case 500, 501 -> failure(Kind.SERVER_FAULT, sentence, "Look at the server's log.");
            default -> Optional.empty();
        };
    }

    private static Optional<VectorStoreException> failure(Kind kind, String sentence, String advice) {
        return Optional.of(new VectorStoreException(kind, sentence, advice));
    }

    private static Optional<String> message(byte[] body) {
        try {
            JsonInput in = JsonInput.of(body, 0, body.length);
            String message = null;
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("message") && in.peek() == JsonInput.Token.TEXT) {
                    message = in.nextText();
                } else {
                    in.skipValue();
                }
            }
            return Optional.ofNullable(message);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
