package org.vectorinspector.testkit.contract;

import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.SearchResult.ScoreScale;

/** Computes in double what servers compute, to hold their answers against. */
public final class Measures {
    private Measures() {
    }

    /** Returns the cosine, the inner product or the plain distance of two vectors. */
    public static double of(Metric metric, float[] a, float[] b) {
        return switch (metric) {
            case COSINE -> dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
            case DOT, OTHER -> dot(a, b);
            case EUCLIDEAN -> Math.sqrt(squared(a, b));
            case MANHATTAN -> absolute(a, b);
            case HAMMING -> different(a, b);
        };
    }

    /** Returns the number that a server of this scale gives for a measure. */
    public static double score(ScoreScale scale, double measure) {
        return switch (scale) {
            case COSINE_SIMILARITY, DOT_PRODUCT, DISTANCE, RELEVANCE -> measure;
            case COSINE_DISTANCE, ONE_MINUS_DOT_PRODUCT -> 1 - measure;
            case NEGATIVE_DOT_PRODUCT -> -measure;
            case SQUARED_DISTANCE -> measure * measure;
        };
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double squared(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static double absolute(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((double) a[i] - b[i]);
        }
        return sum;
    }

    private static double different(float[] a, float[] b) {
        int places = 0;
        for (int i = 0; i < a.length; i++) {
            places += a[i] == b[i] ? 0 : 1;
        }
        return places;
    }
}
