package org.vectorinspector.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * Hides secrets in what comes from outside, before anybody repeats it: a server may quote the key that it refuses. Secrets of fewer
 * than four characters are not searched for: hiding them in a sentence would rather show them. Once the secrets are wiped, all is hidden.
 */
final class Redaction {
    private static final String HIDDEN = "[hidden]";
    private static final int LEAST = 4;

    private final List<SecretHeader> headers;

    Redaction(List<SecretHeader> headers) {
        this.headers = headers;
    }

    /** Returns the text without secrets. */
    String of(String text) {
        try {
            String clean = text;
            for (String form : headers.stream().flatMap(header -> header.forms().stream()).toList()) {
                clean = form.length() < LEAST ? clean : clean.replace(form, HIDDEN);
            }
            return clean;
        } catch (IllegalStateException wiped) {
            return HIDDEN;
        }
    }

    /** Returns the answer with a body without secrets. */
    RestAnswer of(RestAnswer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String clean = of(body);
        return clean.equals(body) ? answer : new RestAnswer(answer.status(), answer.headers(), clean.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the failure itself when its texts have no secret, else one that says the same without it. */
    VectorStoreException of(VectorStoreException failure) {
        String message = of(failure.getMessage());
        String advice = of(failure.advice());
        boolean clean = message.equals(failure.getMessage()) && advice.equals(failure.advice());
        return clean ? failure : new VectorStoreException(failure.kind(), message, advice, failure.getCause(), failure.retryAfter().orElse(null));
    }

    /** Returns the failure itself when neither it nor what lies behind has a secret, else one that says the same without it. */
    Throwable of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = cause.toString();
            if (!of(said).equals(said)) {
                return new RedactedFailure(of(failure.toString()), failure.getStackTrace());
            }
        }
        return failure;
    }

    /** What is left of a failure that held a secret. */
    static final class RedactedFailure extends Exception {
        private static final long serialVersionUID = 1L;

        RedactedFailure(String message, StackTraceElement[] trace) {
            super(message);
            setStackTrace(trace);
        }
    }
}
