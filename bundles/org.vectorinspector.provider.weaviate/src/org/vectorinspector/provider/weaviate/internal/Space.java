package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.json.JsonInput;

/**
 * A vector space as the schema describes it.
 *
 * @param name never blank
 * @param named false for the only vector of a collection in the older form, which has no name
 * @param kind never null
 * @param metric never null
 * @param index the kind of its index, such as {@code hnsw}
 */
record Space(String name, boolean named, VectorKind kind, Metric metric, String index) {
    /** What a vector index says about itself. */
    record Index(Metric metric, boolean multi) {
        private static final Index USUAL = new Index(Metric.COSINE, false);

        static Index usual() {
            return USUAL;
        }

        static Index read(JsonInput in) throws IOException {
            Metric metric = Metric.COSINE;
            boolean multi = false;
            in.beginObject();
            while (in.hasNext()) {
                String key = in.nextName();
                if (in.skipNull()) {
                    continue;
                }
                switch (key) {
                    case "distance" -> metric = metricOf(in.nextText());
                    case "multivector" -> multi = enabled(in);
                    default -> in.skipValue();
                }
            }
            in.endObject();
            return new Index(metric, multi);
        }

        private static boolean enabled(JsonInput in) throws IOException {
            boolean enabled = false;
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("enabled")) {
                    enabled = in.nextFlag();
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
            return enabled;
        }
    }

    static Space of(String name, boolean named, Index index, String indexType) {
        return new Space(name, named, index.multi() ? VectorKind.MULTI : VectorKind.DENSE, index.metric(), indexType);
    }

    /** Takes one value of {@code vectorConfig}. */
    static Space read(JsonInput in, String name) throws IOException {
        Index index = Index.usual();
        String indexType = "";
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "vectorIndexConfig" -> index = Index.read(in);
                case "vectorIndexType" -> indexType = in.nextText();
                default -> in.skipValue();
            }
        }
        in.endObject();
        return of(name, true, index, indexType);
    }

    /** Returns the server's word for a metric that it knows. */
    static String word(Metric metric) {
        return switch (metric) {
            case COSINE -> "cosine";
            case DOT -> "dot";
            case EUCLIDEAN -> "l2-squared";
            case MANHATTAN -> "manhattan";
            case HAMMING -> "hamming";
            case OTHER -> "";
        };
    }

    private static Metric metricOf(String word) {
        for (Metric metric : Metric.values()) {
            if (!word.isEmpty() && word(metric).equals(word)) {
                return metric;
            }
        }
        return Metric.OTHER;
    }
}
