package org.vectorinspector.http;

import java.net.http.HttpRequest;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;

/**
 * A secret that goes with every request, in a header. The header's text exists only while a request is built; closing wipes the
 * secret. Safe for use by several threads.
 */
public final class Credential implements AutoCloseable {
    private final String header;
    private final String prefix;
    private final String user;
    private final boolean basic;
    private final Secret secret;

    private Credential(String header, String prefix, String user, boolean basic, Secret secret) {
        this.header = header;
        this.prefix = prefix;
        this.user = user;
        this.basic = basic;
        this.secret = secret;
    }

    /** Returns a credential that sends nothing. */
    public static Credential none() {
        return new Credential("", "", "", false, new Secret(new char[0]));
    }

    /** Returns a credential that sends a copy of the secret in a header of its own. */
    public static Credential token(String header, Secret secret) {
        return new Credential(header, "", "", false, secret.copy());
    }

    /** Returns a credential that sends a copy of the secret as a bearer token (RFC 6750). */
    public static Credential bearer(Secret secret) {
        return new Credential("Authorization", "Bearer ", "", false, secret.copy());
    }

    /** Returns a credential that sends a name and a copy of the secret as its password (RFC 7617). */
    public static Credential basic(String user, Secret password) {
        return new Credential("Authorization", "Basic ", user, true, password.copy());
    }

    /** Puts the credential into a request; what a header cannot hold is refused without repeating it. */
    void addTo(HttpRequest.Builder request) throws VectorStoreException {
        if (header.isEmpty()) {
            return;
        }
        boolean sendable = secret.use(chars -> basic || CharBuffer.wrap(chars).chars().allMatch(c -> c >= ' ' && c < 127));
        if (!sendable) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The secret has characters that cannot be sent.",
                    "Enter it again without line breaks and special characters.");
        }
        secret.use(chars -> request.header(header, prefix + (basic ? encoded(chars) : new String(chars))));
    }

    private String encoded(char[] password) {
        return Base64.getEncoder().encodeToString((user + ":" + new String(password)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}
