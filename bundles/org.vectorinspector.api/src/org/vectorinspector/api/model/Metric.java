package org.vectorinspector.api.model;

/** How a vector space measures nearness. */
public enum Metric {
    /** The angle only; vectors of any length. */
    COSINE,
    /** The inner product; longer vectors count more. */
    DOT,
    /** The straight distance. */
    EUCLIDEAN,
    /** The sum of the absolute differences. */
    MANHATTAN,
    /** The number of places that differ. */
    HAMMING,
    /** A metric of the database's own, or one that it does not tell. */
    OTHER;

    /**
     * Returns one number by which results of different databases compare: higher is nearer.
     *
     * <p>Cosine gives the cosine (1 to -1), dot the inner product, the distances {@code 1 / (1 + distance)}.
     *
     * @param measure the cosine, the inner product or the plain (not squared) distance
     */
    public double similarity(double measure) {
        return switch (this) {
            case COSINE, DOT, OTHER -> measure;
            case EUCLIDEAN, MANHATTAN, HAMMING -> 1 / (1 + measure);
        };
    }
}
