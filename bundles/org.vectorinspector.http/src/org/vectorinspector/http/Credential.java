package org.vectorinspector.http;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;

/**
 * What goes with every request in headers of its own: keys, and whatever a proxy wants to see. The text of a header exists only
 * while a request is built; closing wipes the secrets. Safe for use by several threads.
 */
public final class Credential implements AutoCloseable {
    private final List<SecretHeader> headers;

    private Credential(List<SecretHeader> headers) {
        this.headers = List.copyOf(headers);
    }

    /** Returns a credential that sends nothing. */
    public static Credential none() {
        return new Credential(List.of());
    }

    /** Returns a credential that sends a copy of the secret in a header of its own. */
    public static Credential token(String header, Secret secret) {
        return new Credential(List.of(new SecretHeader.Plain(header, "", secret.copy())));
    }

    /** Returns a credential that sends a copy of the secret as a bearer token (RFC 6750). */
    public static Credential bearer(Secret secret) {
        return new Credential(List.of(new SecretHeader.Plain("Authorization", "Bearer ", secret.copy())));
    }

    /** Returns a credential that sends a name and a copy of the secret as its password (RFC 7617). */
    public static Credential basic(String user, Secret password) {
        return new Credential(List.of(new SecretHeader.Basic(user, password.copy())));
    }

    /**
     * Reads headers as a person writes them: {@code Name: value; Other: "a value; with a semicolon"}. Copies what it needs.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when that is no list of headers, or one of them is not for
     *         people to set; the sentence repeats no value
     */
    public static Credential headers(Secret lines) throws VectorStoreException {
        return new Credential(HeaderLines.read(lines));
    }

    /**
     * Returns a credential that sends the headers of both and owns them: only the result is closed.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when both have the same header; both are closed then
     */
    public Credential and(Credential other) throws VectorStoreException {
        for (SecretHeader header : headers) {
            if (other.headers.stream().anyMatch(another -> another.name().equalsIgnoreCase(header.name()))) {
                close();
                other.close();
                throw new VectorStoreException(Kind.INVALID_REQUEST, "The header «" + header.name() + "» is set twice.",
                        "Take it out of the further headers.");
            }
        }
        List<SecretHeader> both = new ArrayList<>(headers);
        both.addAll(other.headers);
        return new Credential(both);
    }

    /** Puts the credential into a request; what a header cannot hold is refused without repeating it. */
    void addTo(HttpRequest.Builder request) throws VectorStoreException {
        for (SecretHeader header : headers) {
            if (!header.sendable()) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "The secret has characters that cannot be sent.",
                        "Enter it again without line breaks and special characters.");
            }
            header.addTo(request);
        }
    }

    /** Returns what hides the secrets of this credential in texts; it works as long as the credential is open. */
    Redaction redaction() {
        return new Redaction(headers);
    }

    @Override
    public void close() {
        headers.forEach(SecretHeader::close);
    }

    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}
