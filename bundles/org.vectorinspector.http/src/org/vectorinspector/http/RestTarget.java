package org.vectorinspector.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which server to speak to, and how patiently.
 *
 * @param base such as {@code https://localhost:8000/api/v2}, without a slash at its end and without a user or password
 * @param files of an encrypted line
 * @param headers that go with every request and are no secrets, such as the version of an API
 * @param connectTimeout how long reaching the server may take
 * @param callTimeout how long a call may take as a whole, repetitions included
 */
public record RestTarget(URI base, TlsFiles files, Map<String, String> headers, Duration connectTimeout, Duration callTimeout) {
    public RestTarget {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(files, "files");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(callTimeout, "callTimeout");
    }

    /** Returns a server that wants no headers but the usual ones. */
    public RestTarget(URI base, TlsFiles files, Duration connectTimeout, Duration callTimeout) {
        this(base, files, Map.of(), connectTimeout, callTimeout);
    }

    /** Returns a server that wants no certificate of ours. */
    public RestTarget(URI base, Optional<Path> authorities, Duration connectTimeout, Duration callTimeout) {
        this(base, new TlsFiles(authorities, Optional.empty()), connectTimeout, callTimeout);
    }

    /** Returns the same server, to which every request says this header too. */
    public RestTarget saying(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RestTarget(base, files, more, connectTimeout, callTimeout);
    }

    /** Returns another address that is spoken to in the same way. */
    public RestTarget at(URI address) {
        return new RestTarget(address, files, headers, connectTimeout, callTimeout);
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

    /** Returns the place only: an address may hold what nobody shall read. */
    @Override
    public String toString() {
        return "RestTarget[" + place() + "]";
    }
}
