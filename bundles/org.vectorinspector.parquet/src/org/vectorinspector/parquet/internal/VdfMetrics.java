package org.vectorinspector.parquet.internal;

import java.util.Locale;
import java.util.Optional;
import org.vectorinspector.api.model.Metric;

/** The words of VDF for how nearness is measured, which are Qdrant's. Exporters write their database's own words as well. */
final class VdfMetrics {
    private VdfMetrics() {
    }

    static Metric read(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "cosine", "cosine_distance", "cs" -> Metric.COSINE;
            case "dot", "dotproduct", "ip", "dot_product_distance" -> Metric.DOT;
            case "euclid", "euclidean", "l2", "squared_l2_distance" -> Metric.EUCLIDEAN;
            case "manhattan", "l1", "l1_distance" -> Metric.MANHATTAN;
            default -> Metric.OTHER;
        };
    }

    static Optional<String> word(Metric metric) {
        return switch (metric) {
            case COSINE -> Optional.of("Cosine");
            case DOT -> Optional.of("Dot");
            case EUCLIDEAN -> Optional.of("Euclid");
            case MANHATTAN -> Optional.of("Manhattan");
            case HAMMING, OTHER -> Optional.empty();
        };
    }
}
