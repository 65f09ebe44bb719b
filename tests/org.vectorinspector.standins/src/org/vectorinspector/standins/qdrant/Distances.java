package org.vectorinspector.standins.qdrant;

import java.util.Map;
import java.util.Set;

/** Measures as Qdrant does: of cosine and dot the higher score is nearer, of the distances the lower one. */
final class Distances {
    static final Set<String> NAMES = Set.of("Cosine", "Euclid", "Dot", "Manhattan");

    private static final double SAME_LENGTH = 1e-6;

    private Distances() {
    }

    /** Returns a vector of length 1; zeros and vectors of that length stay as they are. */
    static StoredVector.Dense direction(StoredVector.Dense vector) {
        double squares = dot(vector.values(), vector.values());
        if (squares == 0 || Math.abs(squares - 1) <= SAME_LENGTH) {
            return vector;
        }
        float[] scaled = new float[vector.values().length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (vector.values()[i] / Math.sqrt(squares));
        }
        return new StoredVector.Dense(scaled);
    }

    static boolean lowerIsNearer(Space space) {
        return space.distance().equals("Euclid") || space.distance().equals("Manhattan");
    }

    /** Tells whether a search finds a vector at all: sparse ones only find those with which they share a place. */
    static boolean finds(StoredVector query, StoredVector kept) {
        return !(query instanceof StoredVector.Sparse sparse)
                || sparse.values().keySet().stream().anyMatch(((StoredVector.Sparse) kept).values()::containsKey);
    }

    static double score(Space space, StoredVector query, StoredVector kept) {
        return switch (query) {
            case StoredVector.Dense dense -> score(space, dense, (StoredVector.Dense) kept);
            case StoredVector.Sparse sparse -> score(sparse, (StoredVector.Sparse) kept);
            case StoredVector.Multi multi -> multi.rows().stream().mapToDouble(row -> nearest(space, row, (StoredVector.Multi) kept)).sum();
        };
    }

    private static double nearest(Space space, StoredVector.Dense query, StoredVector.Multi kept) {
        var scores = kept.rows().stream().mapToDouble(row -> score(space, query, row));
        return lowerIsNearer(space) ? scores.min().orElseThrow() : scores.max().orElseThrow();
    }

    private static double score(StoredVector.Sparse query, StoredVector.Sparse kept) {
        double sum = 0;
        for (Map.Entry<Long, Float> entry : query.values().entrySet()) {
            sum += (double) entry.getValue() * kept.values().getOrDefault(entry.getKey(), 0f);
        }
        return sum;
    }

    private static double score(Space space, StoredVector.Dense query, StoredVector.Dense kept) {
        float[] a = query.values();
        float[] b = kept.values();
        return switch (space.distance()) {
            case "Cosine" -> dot(direction(query).values(), b);
            case "Dot" -> dot(a, b);
            case "Euclid" -> euclid(a, b);
            case "Manhattan" -> manhattan(a, b);
            default -> throw new IllegalArgumentException(space.distance());
        };
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double euclid(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += ((double) a[i] - b[i]) * ((double) a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static double manhattan(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((double) a[i] - b[i]);
        }
        return sum;
    }
}
