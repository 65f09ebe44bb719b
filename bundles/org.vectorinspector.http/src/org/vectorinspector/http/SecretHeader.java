package org.vectorinspector.http;

import java.net.http.HttpRequest;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.vectorinspector.api.secret.Secret;

/** One header whose value is a secret. */
sealed interface SecretHeader extends AutoCloseable {
    /** Returns the name of the header. */
    String name();

    /** Tells whether a header can hold the secret. */
    boolean sendable();

    /** Puts the header into a request. */
    void addTo(HttpRequest.Builder request);

    /** Returns the texts that nobody may read: the secret in each form in which it travels. */
    List<String> forms();

    @Override
    void close();

    /**
     * The secret as it is.
     *
     * @param prefix what goes before it
     */
    record Plain(String name, String prefix, Secret secret) implements SecretHeader {
        @Override
        public boolean sendable() {
            return secret.use(chars -> CharBuffer.wrap(chars).chars().allMatch(c -> c >= ' ' && c < 127));
        }

        @Override
        public void addTo(HttpRequest.Builder request) {
            secret.use(chars -> request.header(name, prefix + new String(chars)));
        }

        @Override
        public List<String> forms() {
            return List.of(secret.<String>use(String::new));
        }

        @Override
        public void close() {
            secret.close();
        }

        @Override
        public String toString() {
            return name + "[hidden]";
        }
    }

    /** A name and a secret as its password. */
    record Basic(String user, Secret secret) implements SecretHeader {
        @Override
        public String name() {
            return "Authorization";
        }

        @Override
        public boolean sendable() {
            return !user.contains(":");
        }

        @Override
        public void addTo(HttpRequest.Builder request) {
            request.header(name(), "Basic " + encoded());
        }

        @Override
        public List<String> forms() {
            return List.of(encoded(), secret.<String>use(String::new));
        }

        @Override
        public void close() {
            secret.close();
        }

        @Override
        public String toString() {
            return "Authorization[hidden]";
        }

        private String encoded() {
            return secret.use(chars -> Base64.getEncoder().encodeToString((user + ":" + new String(chars)).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
