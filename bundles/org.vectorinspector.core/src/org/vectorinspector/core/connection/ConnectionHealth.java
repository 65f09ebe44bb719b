package org.vectorinspector.core.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a connection's server.
 *
 * @param latency how long the last sign of life took, empty before the first
 * @param failures how many attempts have failed since the connection last worked
 * @param nextTry when the program connects again by itself, empty when it does not
 */
public record ConnectionHealth(Optional<Duration> latency, int failures, Optional<Instant> nextTry) {
    /** Nothing is known yet. */
    public static final ConnectionHealth UNKNOWN = new ConnectionHealth(Optional.empty(), 0, Optional.empty());

    public ConnectionHealth {
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(nextTry, "nextTry");
    }

    /** Returns the health after a sign of life. */
    public ConnectionHealth answered(Duration took) {
        return new ConnectionHealth(Optional.of(took), 0, Optional.empty());
    }

    /** Returns the health after one more failure. */
    public ConnectionHealth failed() {
        return new ConnectionHealth(latency, failures + 1, Optional.empty());
    }

    /** Returns the health with the time of the next try. */
    public ConnectionHealth trying(Instant next) {
        return new ConnectionHealth(latency, failures, Optional.of(next));
    }

    /** Returns the health of a connection that does not try by itself. */
    public ConnectionHealth resting() {
        return new ConnectionHealth(latency, failures, Optional.empty());
    }
}
