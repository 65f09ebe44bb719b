package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RefusalReader;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RetryAfter;
import org.vectorinspector.http.TooLarge;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonInput.Token;

/**
 * Reads Pinecone's refusals: {@code {"status", "error": {"code", "message"}}} of the control plane, {@code {"code", "message",
 * "details"}} of the data plane, and plain text.
 */
final class PineconeRefusals implements RefusalReader {
    /** Marks a call that the server does not know at all, as the cause. */
    static final class UnknownCall extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final Pattern QUOTA = Pattern.compile("(?i)current month|monthly|upgrade your plan|quota");
    private static final int SHORT = 400;

    /** What a refusal says: a code such as {@code NOT_FOUND} or {@code 5}, and a message, each empty where there is none. */
    private record Said(String code, String message) {
        static final Said NOTHING = new Said("", "");

        String sentence() {
            return "Pinecone says: " + message + (message.matches("(?s).*[.!?]") ? "" : ".");
        }
    }

    /** Tells whether the server does not know the call that failed. */
    static boolean unknownCall(VectorStoreException failure) {
        return failure.getCause() instanceof UnknownCall;
    }

    @Override
    public Optional<VectorStoreException> read(RestAnswer answer) {
        Said said = said(answer.body());
        boolean unknown = answer.status() == 405 || answer.status() == 501 || answer.status() == 404 && said.code().isEmpty()
                || said.code().equals("UNIMPLEMENTED") || said.code().equals("12");
        if (unknown) {
            return Optional.of(new VectorStoreException(Kind.NOT_FOUND, "The server does not know this call.",
                    "Check the address, and whether the server speaks this version of the API.", new UnknownCall()));
        }
        return meaning(answer, said);
    }

    private static Optional<VectorStoreException> meaning(RestAnswer answer, Said said) {
        return switch (answer.status()) {
            case 401 -> failure(Kind.NOT_AUTHENTICATED, "Pinecone does not accept the API key.",
                    "Enter it again. A key belongs to one project.");
            case 402, 403 -> failure(Kind.NOT_ALLOWED, forbidden(said), forbiddenAdvice(said));
            case 429 -> Optional.of(tooMuch(answer, said));
            case 413 -> Optional.of(TooLarge.failure());
            case 400, 422 -> message(Kind.INVALID_REQUEST, said, "Correct it and try again.");
            case 404 -> message(Kind.NOT_FOUND, said, "Somebody may have dropped it: refresh.");
            case 409 -> message(Kind.CONFLICT, said, "Choose another name.");
            case 412 -> message(Kind.CONFLICT, said, "Try again when that is over.");
            case 500 -> message(Kind.SERVER_FAULT, said, "Try again; status.pinecone.io says what is known.");
            default -> Optional.empty();
        };
    }

    private static String forbidden(Said said) {
        if (protection(said)) {
            return "The index is protected against deletion.";
        }
        return said.message().isEmpty() ? "Pinecone does not allow this." : said.sentence();
    }

    private static String forbiddenAdvice(Said said) {
        if (protection(said)) {
            return "Switch its deletion protection off in the Pinecone console first.";
        }
        return QUOTA.matcher(said.code() + " " + said.message()).find() ? "Make room, or upgrade the plan." : "Use a key with that right.";
    }

    private static boolean protection(Said said) {
        return said.message().toLowerCase(java.util.Locale.ROOT).contains("deletion protection");
    }

    /** Too many requests pass with time; a quota that is used up does not, so nothing of it is sent again. */
    private static VectorStoreException tooMuch(RestAnswer answer, Said said) {
        if (QUOTA.matcher(said.code() + " " + said.message()).find()) {
            return new VectorStoreException(Kind.NOT_ALLOWED, "A quota of the Pinecone plan is used up. " + said.sentence(),
                    "Wait for the next month, or upgrade the plan.");
        }
        String sentence = said.message().isEmpty() ? "Pinecone gets too many requests." : said.sentence();
        return new VectorStoreException(Kind.RATE_LIMITED, sentence, "Wait a moment.", null, RetryAfter.of(answer).orElse(null));
    }

    private static Optional<VectorStoreException> message(Kind kind, Said said, String advice) {
        return said.message().isEmpty() ? Optional.empty() : failure(kind, said.sentence(), advice);
    }

    private static Optional<VectorStoreException> failure(Kind kind, String sentence, String advice) {
        return Optional.of(new VectorStoreException(kind, sentence, advice));
    }

    private static Said said(byte[] body) {
        try {
            JsonInput in = JsonInput.of(body, 0, body.length);
            return in.peek() == Token.TEXT ? new Said("", in.nextText()) : object(in);
        } catch (IOException notJson) {
            String text = new String(body, StandardCharsets.UTF_8).strip();
            return new Said("", text.length() > SHORT || text.startsWith("<") ? "" : text);
        }
    }

    private static Said object(JsonInput in) throws IOException {
        Said said = Said.NOTHING;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            Token next = in.peek();
            if (name.equals("error") && next == Token.BEGIN_OBJECT) {
                said = object(in);
            } else if ((name.equals("message") || name.equals("error")) && next == Token.TEXT) {
                said = new Said(said.code(), in.nextText());
            } else if (name.equals("code") && (next == Token.TEXT || next == Token.NUMBER)) {
                said = new Said(next == Token.TEXT ? in.nextText() : in.nextNumber(), said.message());
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return said;
    }
}
