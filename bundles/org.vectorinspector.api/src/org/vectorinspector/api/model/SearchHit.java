package org.vectorinspector.api.model;

import java.util.Objects;

/**
 * One record that a search found.
 *
 * @param item never null
 * @param score the server's own number
 * @param similarity the same made comparable: higher is nearer, see {@link Metric#similarity(double)}
 */
public record SearchHit(VectorRecord item, double score, double similarity) {
    public SearchHit {
        Objects.requireNonNull(item, "item");
    }
}
