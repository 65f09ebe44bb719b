package org.vectorinspector.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Which server to speak to, and how patiently.
 *
 * @param base such as {@code https://localhost:8000/api/v2}, without a slash at its end
 * @param authorities certificates in PEM that are trusted instead of the system's; empty for the system's
 * @param connectTimeout how long reaching the server may take
 * @param callTimeout how long a call may take as a whole, repetitions included
 */
public record RestTarget(URI base, Optional<Path> authorities, Duration connectTimeout, Duration callTimeout) {
    public RestTarget {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(authorities, "authorities");
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(callTimeout, "callTimeout");
    }

    /** Returns the server for a person: its host and port. */
    public String place() {
        int port = base.getPort() >= 0 ? base.getPort() : tls() ? 443 : 80;
        return base.getHost() + ":" + port;
    }

    /** Tells whether the line is encrypted. */
    public boolean tls() {
        return "https".equals(base.getScheme());
    }
}
