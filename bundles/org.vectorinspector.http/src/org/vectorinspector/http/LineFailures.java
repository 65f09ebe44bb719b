package org.vectorinspector.http;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Says in a sentence what went wrong on the line to a server, and what to do. */
final class LineFailures {
    private final RestTarget target;
    private final Redaction redaction;
    private final Waiting waiting;
    private final TlsFailures tls;

    LineFailures(RestTarget target, NoCertificate none, Redaction redaction, Waiting waiting) {
        this.target = target;
        this.redaction = redaction;
        this.waiting = waiting;
        this.tls = new TlsFailures(target, none);
    }

    VectorStoreException late(Throwable cause) {
        return failure(Kind.TIMED_OUT, target.place() + " has not answered in time.", "The server may be busy: try again, or check it.", cause);
    }

    /** Returns that an answer is not what it should be. */
    VectorStoreException notUnderstood(String reason, Throwable cause) {
        return failure(Kind.SERVER_FAULT, target.place() + " sent an answer that cannot be understood: " + redaction.of(reason) + ".",
                "Check that the host and port are those of the database.", cause);
    }

    /** Returns what a failure of the line means. */
    VectorStoreException broken(Throwable cause) {
        if (Causes.has(cause, UnknownHostException.class) || Causes.has(cause, UnresolvedAddressException.class)) {
            return failure(Kind.UNREACHABLE, "No computer is known as «" + target.base().getHost() + "».", "Check the host.", cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return failure(Kind.TIMED_OUT, target.place() + " cannot be reached.", "Check the host, the port and any firewall between.", cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return late(cause);
        }
        if (Causes.has(cause, AnswerBody.TooLong.class)) {
            return notUnderstood("It is too long", cause);
        }
        if (Causes.has(cause, ConnectException.class)) {
            return failure(Kind.UNREACHABLE, "Nothing listens at " + target.place() + ".", "Start the server, or check the host and port.", cause);
        }
        return tls.of(cause).map(words -> failure(Kind.TLS, words.message(), words.advice(), cause)).orElseGet(() -> garbled(cause));
    }

    /** Returns what HTTP's status means where the server says nothing better. */
    VectorStoreException refused(RestAnswer answer) {
        String place = target.place();
        Optional<Duration> pause = RetryAfter.of(answer, waiting.now());
        return switch (answer.status()) {
            case 401 -> failure(Kind.NOT_AUTHENTICATED, place + " does not accept the credential.", "Enter it again.", null);
            case 403 -> failure(Kind.NOT_ALLOWED, place + " does not allow this.", "Ask for the right, or use another credential.", null);
            case 404 -> failure(Kind.NOT_FOUND, place + " does not have what was asked for.", "Check the address, or refresh.", null);
            case 407 -> proxyWantsName(null);
            case 408, 504 -> failure(Kind.TIMED_OUT, place + " has not answered in time.", "Try again.", null);
            case 409 -> failure(Kind.CONFLICT, place + " has this already.", "Choose another name.", null);
            case 413 -> TooLarge.failure();
            case 429 -> new VectorStoreException(Kind.RATE_LIMITED, place + " gets too many requests.", "Wait a moment.", null, pause.orElse(null));
            case 502, 503 -> new VectorStoreException(Kind.SERVER_FAULT, place + " is not available now.", "Try again in a moment.", null,
                    pause.orElse(Duration.ofMillis(500)));
            default -> other(answer.status());
        };
    }

    private VectorStoreException other(int status) {
        if (status >= 500) {
            return failure(Kind.SERVER_FAULT, target.place() + " failed (HTTP " + status + ").", "Look at the server's log.", null);
        }
        if (status >= 300 && status < 400) {
            return failure(Kind.INVALID_REQUEST, target.place() + " points to another address.", "Enter that address instead.", null);
        }
        return failure(Kind.INVALID_REQUEST, target.place() + " refused the request (HTTP " + status + ").", "Check what was entered.", null);
    }

    private VectorStoreException garbled(Throwable cause) {
        String said = Causes.texts(cause);
        if (said.contains("Proxy Authentication Required") || said.contains("got: 407") || said.contains("No credentials provided")) {
            return proxyWantsName(cause);
        }
        if (said.contains("Tunnel failed")) {
            return failure(Kind.UNREACHABLE, "The proxy does not lead to " + target.place() + ".", "Check the host, or the proxy's rules.", cause);
        }
        if (said.contains("header size") || said.contains("Header size")) {
            return notUnderstood("Its headers are too long", cause);
        }
        if (!target.tls() && said.indexOf('\u0015') >= 0) {
            return failure(Kind.TLS, target.place() + " speaks TLS only.", "Switch TLS on.", cause);
        }
        if (Causes.has(cause, ProtocolException.class) || said.contains("status line")) {
            return failure(Kind.UNREACHABLE, "Something else than a web server answers at " + target.place() + ".", "Check the port.", cause);
        }
        return failure(Kind.UNREACHABLE, "The line to " + target.place() + " broke.", "The server may have stopped: try again, or check it.", cause);
    }

    private VectorStoreException proxyWantsName(Throwable cause) {
        return failure(Kind.NOT_ALLOWED, "The proxy before " + target.place() + " wants a name and password.",
                "Ask for a way past the proxy: the program knows none of its names.", cause);
    }

    private VectorStoreException failure(Kind kind, String message, String advice, Throwable cause) {
        return new VectorStoreException(kind, message, advice, cause == null ? null : redaction.of(cause));
    }
}
