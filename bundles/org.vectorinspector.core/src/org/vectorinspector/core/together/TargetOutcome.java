package org.vectorinspector.core.together;

import java.util.Objects;

/**
 * A target and how far it is.
 *
 * @param target never null
 * @param state never null
 */
public record TargetOutcome(Target target, TargetState state) {
    public TargetOutcome {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(state, "state");
    }
}
