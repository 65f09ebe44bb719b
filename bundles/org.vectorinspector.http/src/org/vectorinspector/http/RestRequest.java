package org.vectorinspector.http;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.json.JsonOutput;

/**
 * One request to a server.
 *
 * @param method such as {@code GET}
 * @param path behind the client's base, with a slash at its beginning and every name in it encoded: see {@link UrlPath}
 * @param body JSON, empty for none; not written into any more once the request is made
 * @param repeat when it may be sent again after a failure
 */
public record RestRequest(String method, String path, Optional<JsonOutput> body, Repeat repeat) {
    /** When a request may be sent again. */
    public enum Repeat {
        /** Never. */
        NEVER,
        /** When the server said that it has not even begun: too many requests, or unavailable for now. */
        WHEN_TURNED_AWAY,
        /** After every failure that may pass, for requests that change nothing or come to the same when they come twice. */
        ALWAYS
    }

    public RestRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(repeat, "repeat");
    }

    /** Returns a request that reads. */
    public static RestRequest get(String path) {
        return new RestRequest("GET", path, Optional.empty(), Repeat.ALWAYS);
    }

    /** Returns a request with a body that only reads. */
    public static RestRequest ask(String path, JsonOutput body) {
        return new RestRequest("POST", path, Optional.of(body), Repeat.ALWAYS);
    }

    /** Returns a request with a body that changes something. */
    public static RestRequest post(String path, JsonOutput body) {
        return new RestRequest("POST", path, Optional.of(body), Repeat.WHEN_TURNED_AWAY);
    }

    /** Returns a request that deletes. */
    public static RestRequest delete(String path) {
        return new RestRequest("DELETE", path, Optional.empty(), Repeat.WHEN_TURNED_AWAY);
    }

    /** Returns the same request, sent once. */
    public RestRequest once() {
        return new RestRequest(method, path, body, Repeat.NEVER);
    }

    /** Returns method and path only: the body may hold what nobody shall read. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
