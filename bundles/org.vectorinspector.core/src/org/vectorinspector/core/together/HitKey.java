package org.vectorinspector.core.together;

import java.util.Objects;

/**
 * What the hits of several targets are matched by.
 *
 * @param text the id or the value of the chosen metadata key
 * @param occurrence 1 for the first hit of a target with this text, 2 for the next: several pieces of one document share a key
 */
public record HitKey(String text, int occurrence) {
    public HitKey {
        Objects.requireNonNull(text, "text");
    }
}
