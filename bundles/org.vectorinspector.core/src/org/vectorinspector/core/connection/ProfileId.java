package org.vectorinspector.core.connection;

import java.util.UUID;

/**
 * Names a saved profile; a connection keeps it to say which profile it was opened from.
 *
 * @param value usually a UUID, but whatever a file says; never blank
 */
public record ProfileId(String value) {
    public ProfileId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A profile has an id");
        }
    }

    /** Returns an id that nothing else has. */
    public static ProfileId random() {
        return new ProfileId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
