package org.vectorinspector.http;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Says in a sentence what went wrong on the line to a server, and what to do. */
final class LineFailures {
    private final RestTarget target;

    LineFailures(RestTarget target) {
        this.target = target;
    }

    VectorStoreException late(Throwable cause) {
        return failure(Kind.TIMED_OUT, target.place() + " has not answered in time.", "The server may be busy: try again, or check it.", cause);
    }

    /** Returns what a failure of the line means. */
    VectorStoreException broken(Throwable cause) {
        if (caused(cause, UnknownHostException.class) || caused(cause, UnresolvedAddressException.class)) {
            return failure(Kind.UNREACHABLE, "No computer is known as «" + target.base().getHost() + "».", "Check the host.", cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return failure(Kind.TIMED_OUT, target.place() + " cannot be reached.", "Check the host, the port and any firewall between.", cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return late(cause);
        }
        if (caused(cause, ConnectException.class)) {
            return failure(Kind.UNREACHABLE, "Nothing listens at " + target.place() + ".", "Start the server, or check the host and port.", cause);
        }
        if (caused(cause, CertificateException.class) || message(cause).contains("PKIX")) {
            return failure(Kind.TLS, "The certificate of " + target.place() + " is not trusted.",
                    "Name the file of its certificate authority, or check the host.", cause);
        }
        if (cause instanceof SSLException) {
            return failure(Kind.TLS, target.place() + " does not answer by TLS.", "Switch TLS off, or check the port.", cause);
        }
        if (cause instanceof ProtocolException || message(cause).contains("status line")) {
            return notHttp(cause);
        }
        return failure(Kind.UNREACHABLE, "The line to " + target.place() + " broke.", "The server may have stopped: try again, or check it.", cause);
    }

    /** Returns what HTTP's status means where the server says nothing better. */
    VectorStoreException refused(RestAnswer answer) {
        String place = target.place();
        Optional<Duration> pause = RetryAfter.of(answer);
        return switch (answer.status()) {
            case 401 -> failure(Kind.NOT_AUTHENTICATED, place + " does not accept the credential.", "Enter it again.", null);
            case 403 -> failure(Kind.NOT_ALLOWED, place + " does not allow this.", "Ask for the right, or use another credential.", null);
            case 404 -> failure(Kind.NOT_FOUND, place + " does not have what was asked for.", "Check the address, or refresh.", null);
            case 408, 504 -> failure(Kind.TIMED_OUT, place + " has not answered in time.", "Try again.", null);
            case 409 -> failure(Kind.CONFLICT, place + " has this already.", "Choose another name.", null);
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

    private VectorStoreException notHttp(Throwable cause) {
        if (!target.tls() && message(cause).indexOf('\u0015') >= 0) {
            return failure(Kind.TLS, target.place() + " speaks TLS only.", "Switch TLS on.", cause);
        }
        return failure(Kind.UNREACHABLE, "Something else than a web server answers at " + target.place() + ".", "Check the port.", cause);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (by.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? "" : cause.getMessage();
    }

    private static VectorStoreException failure(Kind kind, String message, String advice, Throwable cause) {
        return new VectorStoreException(kind, message, advice, cause);
    }
}
