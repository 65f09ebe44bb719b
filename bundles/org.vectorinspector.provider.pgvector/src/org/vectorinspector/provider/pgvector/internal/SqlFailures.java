package org.vectorinspector.provider.pgvector.internal;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * Says in sentences what the states of PostgreSQL mean:
 * <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">the list</a>.
 */
final class SqlFailures {
    /** The state of a statement that was stopped, by its deadline or by us. */
    static final String TIMED_OUT = "57014";

    /** The state of a failure on the line, and of what the driver finds wrong with certificates. */
    private static final String FAILED_BY_DRIVER = "08006";

    private final String place;

    /** @param place where the server is, for the sentences */
    SqlFailures(String place) {
        this.place = place;
    }

    VectorStoreException of(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return exact(state, failure).or(() -> byClass(state, failure))
                .orElseGet(() -> said(Kind.SERVER_FAULT, failure, "Look at the server's log."));
    }

    VectorStoreException timedOut(Throwable cause) {
        return new VectorStoreException(Kind.TIMED_OUT, "PostgreSQL at " + place + " did not answer in time.",
                "Try again, or ask for less at once.", cause);
    }

    VectorStoreException unreachable(Throwable cause) {
        return new VectorStoreException(Kind.UNREACHABLE, "There is no connection to PostgreSQL at " + place + ".",
                "Check the host and the port, and that the server runs.", cause);
    }

    private Optional<VectorStoreException> exact(String state, SQLException failure) {
        return Optional.ofNullable(switch (state) {
            case "08004" -> refusedByDriver(failure);
            case "08P01" -> new VectorStoreException(Kind.INVALID_REQUEST, "What answers at " + place + " is no PostgreSQL server.",
                    "Check the host and the port.", failure);
            case TIMED_OUT -> timedOut(failure);
            case "28P01" -> said(Kind.NOT_AUTHENTICATED, failure, "Check the user and the password.");
            case "28000" -> said(Kind.NOT_AUTHENTICATED, failure, "Check the user, the TLS mode and the client certificate;"
                    + " pg_hba.conf of the server says who may connect from where.");
            case "3D000" -> said(Kind.NOT_FOUND, failure, "Check the name of the database.");
            case "3F000", "42P01" -> said(Kind.NOT_FOUND, failure, "Somebody may have dropped it: refresh.");
            case "42501" -> said(Kind.NOT_ALLOWED, failure, "Ask the owner of the table for the right to do this.");
            case "25006" -> said(Kind.NOT_ALLOWED, failure, "This server or role is read-only.");
            case "42P07", "42710" -> said(Kind.CONFLICT, failure, "Choose another name.");
            case "23505", "55P03", "55006", "40001", "40P01" -> said(Kind.CONFLICT, failure, "Somebody else has changed it: try again.");
            case "53300" -> said(Kind.RATE_LIMITED, failure, "The server has no room for more connections: close some.");
            case "57P01", "57P02", "57P03", "57P05" -> unreachable(failure);
            default -> null;
        });
    }

    private Optional<VectorStoreException> byClass(String state, SQLException failure) {
        if (causes(failure).anyMatch(SSLException.class::isInstance)) {
            return Optional.of(tls(failure));
        }
        if (state.equals(FAILED_BY_DRIVER) && causes(failure).noneMatch(IOException.class::isInstance)) {
            return Optional.of(aboutTheKey(failure) ? badKey(failure) : otherHost(failure));
        }
        return Optional.ofNullable(switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> causes(failure).anyMatch(SocketTimeoutException.class::isInstance) ? timedOut(failure) : unreachable(failure);
            case "0A", "21", "22", "23", "42", "44", "54" -> said(Kind.INVALID_REQUEST, failure, "Correct it and try again.");
            case "28" -> said(Kind.NOT_AUTHENTICATED, failure, "Check the user and the password.");
            default -> null;
        });
    }

    /** The driver refuses by itself what the server's first answer does not allow. */
    private VectorStoreException refusedByDriver(SQLException failure) {
        String said = Optional.ofNullable(failure.getMessage()).orElse("");
        if (said.contains("SSL")) {
            return new VectorStoreException(Kind.TLS, "PostgreSQL at " + place + " does not speak TLS.",
                    "Choose the TLS mode «prefer» or «disable».", failure);
        }
        return !said.contains("password") ? unreachable(failure)
                : new VectorStoreException(Kind.NOT_AUTHENTICATED, "PostgreSQL at " + place + " asks for a password.",
                        "Enter the password.", failure);
    }

    private VectorStoreException tls(SQLException failure) {
        boolean untrusted = causes(failure).anyMatch(GeneralSecurityException.class::isInstance);
        return new VectorStoreException(Kind.TLS, "The secure connection to " + place + " failed"
                + (untrusted ? ": its certificate is not trusted." : "."),
                "Name the file of its certificate authority, or choose a TLS mode that does not check it.", failure);
    }

    /** The driver gives what it finds wrong with hosts and keys one state and words in the user's language: what tells them apart is who complains. */
    private static boolean aboutTheKey(SQLException failure) {
        return failure.getCause() != null || Stream.of(failure.getStackTrace()).limit(1).anyMatch(frame -> frame.getClassName().endsWith("KeyManager"));
    }

    private VectorStoreException otherHost(SQLException failure) {
        return new VectorStoreException(Kind.TLS, "The certificate of " + place + " is for another host.",
                "Enter the name that the certificate has, or choose the TLS mode «verify-ca».", failure);
    }

    private static VectorStoreException badKey(SQLException failure) {
        return new VectorStoreException(Kind.TLS, "The key of the client certificate cannot be used.",
                "Check its file: only you may have the right to read it; its form and its password.", failure);
    }

    private static VectorStoreException said(Kind kind, SQLException failure, String advice) {
        String words = message(failure);
        return new VectorStoreException(kind, "PostgreSQL says: " + words + (words.endsWith(".") ? "" : "."), advice, failure);
    }

    /** Returns the server's own words, or the driver's without its marks. */
    static String message(SQLException failure) {
        ServerErrorMessage sent = failure instanceof PSQLException own ? own.getServerErrorMessage() : null;
        if (sent == null || sent.getMessage() == null) {
            return String.valueOf(failure.getMessage()).replace("Exception", "problem");
        }
        return sent.getDetail() == null ? sent.getMessage() : sent.getMessage() + ": " + sent.getDetail();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
