package org.vectorinspector.core.together;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.SearchHit;

/**
 * One record that a target found.
 *
 * @param rank 1 for the nearest
 * @param hit the record with the server's own score
 * @param cosine the cosine of its vector and the query's, which compares between targets of one model; empty where it is not known
 */
public record TargetHit(int rank, SearchHit hit, Optional<Double> cosine) {
    public TargetHit {
        Objects.requireNonNull(hit, "hit");
        Objects.requireNonNull(cosine, "cosine");
    }
}
