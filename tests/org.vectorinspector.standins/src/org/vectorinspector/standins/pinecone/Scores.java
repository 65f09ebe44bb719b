package org.vectorinspector.standins.pinecone;

import java.util.Comparator;
import java.util.Map;

/**
 * Measures how near records are to a query.
 *
 * @param metric of the index
 * @param dense empty where the query has none
 * @param sparse empty where the query has none
 */
record Scores(String metric, float[] dense, Map<Long, Float> sparse) {
    /** A record and its score. */
    record Scored(StoredVector vector, double score) {
    }

    Scored of(StoredVector vector) {
        return new Scored(vector, switch (metric) {
            case "cosine" -> dot(dense, vector.values()) / Math.sqrt(dot(dense, dense) * dot(vector.values(), vector.values()));
            case "euclidean" -> dot(dense, dense) + dot(vector.values(), vector.values()) - 2 * dot(dense, vector.values());
            default -> dot(dense, vector.values()) + dot(vector.sparse());
        });
    }

    /** Returns the order from near to far. */
    Comparator<Scored> nearestFirst() {
        Comparator<Scored> ascending = Comparator.comparingDouble(Scored::score);
        return metric.equals("euclidean") ? ascending : ascending.reversed();
    }

    /** Tells whether a record can be found: sparse vectors find those alone that they share a place with. */
    boolean finds(StoredVector vector) {
        return dense.length > 0 || vector.sparse().keySet().stream().anyMatch(sparse::containsKey);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private double dot(Map<Long, Float> other) {
        return sparse.entrySet().stream().mapToDouble(entry -> (double) entry.getValue() * other.getOrDefault(entry.getKey(), 0f)).sum();
    }
}
