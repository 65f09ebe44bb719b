package org.vectorinspector.api.secret;

import java.util.Objects;

/**
 * Whether a place of secrets can be used.
 *
 * @param status for code
 * @param sentence for a person: why it cannot be used now; empty when it is ready
 */
public record StoreState(Status status, String sentence) {
    /** The state of a place that reads and writes. */
    public static final StoreState READY = new StoreState(Status.READY, "");

    /** The states that callers tell apart. */
    public enum Status {
        /** It reads and writes. */
        READY,
        /** It is there, but has to be unlocked first. */
        LOCKED,
        /** It can be there but was never begun and holds nothing: unlocking begins it, which may ask the person for a new password. */
        NEW,
        /** There is no such place on this system now. */
        ABSENT
    }

    public StoreState {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sentence, "sentence");
    }
}
