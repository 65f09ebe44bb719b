package org.vectorinspector.api.spi;

import java.time.Duration;
import java.util.Objects;
import org.vectorinspector.api.secret.Secrets;

/**
 * All that a provider gets to open a connection.
 *
 * @param settings checked against the descriptor by the caller
 * @param secrets stay owned by the caller, who closes them after the call; the provider copies what it needs longer
 * @param connectTimeout how long reaching the server may take
 * @param callTimeout the deadline of every later call, as a whole
 */
public record ConnectRequest(ConnectionSettings settings, Secrets secrets, Duration connectTimeout, Duration callTimeout) {
    /** How long reaching a server may take unless somebody says otherwise. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How long a call may take unless somebody says otherwise. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    public ConnectRequest {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(callTimeout, "callTimeout");
    }

    /** Returns a request with the usual deadlines. */
    public static ConnectRequest of(ConnectionSettings settings, Secrets secrets) {
        return new ConnectRequest(settings, secrets, CONNECT_TIMEOUT, CALL_TIMEOUT);
    }
}
