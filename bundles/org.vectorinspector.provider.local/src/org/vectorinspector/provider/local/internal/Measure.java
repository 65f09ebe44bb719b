package org.vectorinspector.provider.local.internal;

import org.vectorinspector.api.model.Metric;

/** The cosine, inner product or distance of two vectors, in double. */
final class Measure {
    private Measure() {
    }

    static double of(Metric metric, float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        double squared = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
            squared += difference * difference;
        }
        return switch (metric) {
            case COSINE -> dot / Math.sqrt(aa * bb);
            case DOT -> dot;
            default -> Math.sqrt(squared);
        };
    }
}
