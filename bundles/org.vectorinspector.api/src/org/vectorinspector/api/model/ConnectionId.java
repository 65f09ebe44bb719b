package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies one open connection for as long as the program knows it, across reconnects.
 *
 * @param value the random part, never null
 */
public record ConnectionId(UUID value) {
    public ConnectionId {
        Objects.requireNonNull(value, "value");
    }

    /** Returns an id that no other connection has. */
    public static ConnectionId random() {
        return new ConnectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
