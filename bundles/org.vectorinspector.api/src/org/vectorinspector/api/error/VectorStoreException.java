package org.vectorinspector.api.error;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Says why a database could not do what it was asked: the only exception that leaves a provider.
 *
 * <p>The message is a sentence for a person, the advice says what to do, the kind is for code, the cause is always kept.
 * None of them ever holds a secret.
 */
public final class VectorStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String advice;
    private final transient Duration retryAfter;

    /** The kinds of failure that callers tell apart. */
    public enum Kind {
        /** Nobody answers: unknown name, refused, no route, connection lost. */
        UNREACHABLE,
        /** No answer within the deadline. */
        TIMED_OUT,
        /** The secure connection failed. */
        TLS,
        /** The credential is missing or wrong. */
        NOT_AUTHENTICATED,
        /** The credential does not allow this. */
        NOT_ALLOWED,
        /** Too many requests or a quota used up. */
        RATE_LIMITED,
        /** No such database, collection or record. */
        NOT_FOUND,
        /** It is there already, or somebody else has changed or locked it. */
        CONFLICT,
        /** The request cannot be carried out as it is. */
        INVALID_REQUEST,
        /** The server speaks another version or is another product. */
        UNSUPPORTED_VERSION,
        /** The server, or the disk behind it, failed. */
        SERVER_FAULT,
        /** The person or the program stopped the call. */
        CANCELLED;

        /** Tells whether the same call may succeed later without anybody's doing. */
        public boolean passing() {
            return this == UNREACHABLE || this == TIMED_OUT || this == RATE_LIMITED || this == SERVER_FAULT;
        }
    }

    /**
     * Makes an exception without a cause.
     *
     * @param message a sentence for a person
     * @param advice what to do, empty where there is nothing to say
     */
    public VectorStoreException(Kind kind, String message, String advice) {
        this(kind, message, advice, null);
    }

    /**
     * Makes an exception.
     *
     * @param message a sentence for a person
     * @param advice what to do, empty where there is nothing to say
     * @param cause what lies behind, may be null
     */
    public VectorStoreException(Kind kind, String message, String advice, Throwable cause) {
        this(kind, message, advice, cause, null);
    }

    /**
     * Makes an exception of a server that said when to come back.
     *
     * @param retryAfter the wait that the server asked for, null where it did not
     */
    public VectorStoreException(Kind kind, String message, String advice, Throwable cause, Duration retryAfter) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.advice = Objects.requireNonNull(advice, "advice");
        this.retryAfter = retryAfter;
    }

    /** Returns an exception for a call that was interrupted; the caller sets the thread's interrupt flag again. */
    public static VectorStoreException cancelled(Throwable cause) {
        return new VectorStoreException(Kind.CANCELLED, "Cancelled.", "", cause);
    }

    /** Returns what kind of failure it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns what to do about it, empty where there is nothing to say. */
    public String advice() {
        return advice;
    }

    /** Returns how long the server asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
