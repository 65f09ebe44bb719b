package org.vectorinspector.core.together;

import java.util.List;
import java.util.Objects;

/**
 * Targets that a person asks together again and again.
 *
 * @param name never blank
 * @param targets in the order of their columns
 * @param align how their records are matched
 */
public record TargetSet(String name, List<Target> targets, AlignBy align) {
    public TargetSet {
        targets = List.copyOf(targets);
        Objects.requireNonNull(align, "align");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A set of targets needs a name");
        }
    }
}
