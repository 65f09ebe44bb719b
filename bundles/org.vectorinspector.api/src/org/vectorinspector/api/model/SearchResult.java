package org.vectorinspector.api.model;

import java.util.List;
import java.util.Objects;

/**
 * What a search found, nearest first.
 *
 * @param hits at most as many as asked
 * @param metric by which the server measured
 * @param scale what the server's number means
 */
public record SearchResult(List<SearchHit> hits, Metric metric, ScoreScale scale) {
    /** What a server's score is, so that a person can be told; {@code d} is the plain Euclidean distance. */
    public enum ScoreScale {
        /** The cosine: 1 is the same direction. */
        COSINE_SIMILARITY,
        /** 1 minus the cosine: 0 is the same direction. */
        COSINE_DISTANCE,
        /** The inner product: higher is nearer. */
        DOT_PRODUCT,
        /** The inner product with its sign turned: lower is nearer. */
        NEGATIVE_DOT_PRODUCT,
        /** 1 minus the inner product: lower is nearer, may be negative. */
        ONE_MINUS_DOT_PRODUCT,
        /** {@code d}: 0 is the same place. */
        DISTANCE,
        /** {@code d} squared: 0 is the same place. */
        SQUARED_DISTANCE,
        /** A number of the server's own, higher is nearer. */
        RELEVANCE
    }

    public SearchResult {
        hits = List.copyOf(hits);
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(scale, "scale");
    }
}
