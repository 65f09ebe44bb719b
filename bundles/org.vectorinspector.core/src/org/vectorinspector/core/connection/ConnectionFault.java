package org.vectorinspector.core.connection;

import java.time.Instant;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * Why a connection is in state {@link ConnectionState#ERROR}.
 *
 * @param kind for code
 * @param message a sentence for a person
 * @param advice what to do, may be empty
 * @param time when it happened
 */
public record ConnectionFault(VectorStoreException.Kind kind, String message, String advice, Instant time) {
    public ConnectionFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(time, "time");
    }

    /** Returns what this exception says. */
    public static ConnectionFault of(VectorStoreException failure, Instant time) {
        return new ConnectionFault(failure.kind(), failure.getMessage(), failure.advice(), time);
    }
}
