package org.vectorinspector.core.together;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One record over all targets.
 *
 * @param key what it is matched by
 * @param hits one for each target in their order, empty where the target did not bring it
 */
public record AlignedRow(HitKey key, List<Optional<TargetHit>> hits) {
    public AlignedRow {
        Objects.requireNonNull(key, "key");
        hits = List.copyOf(hits);
    }

    /** Returns the first hit, from the left. */
    public TargetHit any() {
        return hits.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }
}
