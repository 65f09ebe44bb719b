package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import org.vectorinspector.standins.Json;

/** The server's distances. */
final class Distance {
    private Distance() {
    }

    /** Returns the distance of two vectors, or of two lists of vectors: the best inner product for each, added and turned. */
    static double of(String metric, JsonNode query, JsonNode vector) {
        if (!vector.path(0).isArray()) {
            return single(metric, query, vector);
        }
        double sum = 0;
        for (JsonNode row : query.path(0).isArray() ? query : Json.array().add(query)) {
            double best = Double.NEGATIVE_INFINITY;
            for (JsonNode other : vector) {
                best = Math.max(best, -single("dot", row, other));
            }
            sum += best;
        }
        return -sum;
    }

    private static double single(String metric, JsonNode a, JsonNode b) {
        double dot = 0;
        double ofA = 0;
        double ofB = 0;
        double squared = 0;
        double absolute = 0;
        int different = 0;
        for (int i = 0; i < a.size(); i++) {
            double x = (float) a.get(i).asDouble();
            double y = b.get(i).asDouble();
            dot += x * y;
            ofA += x * x;
            ofB += y * y;
            squared += (x - y) * (x - y);
            absolute += Math.abs(x - y);
            different += x == y ? 0 : 1;
        }
        return switch (metric) {
            case "dot" -> -dot;
            case "l2-squared" -> squared;
            case "manhattan" -> absolute;
            case "hamming" -> different;
            default -> 1 - dot / Math.sqrt(ofA * ofB);
        };
    }
}
