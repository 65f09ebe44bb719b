package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;

/**
 * An index as the control plane describes it.
 *
 * @param name never null
 * @param host where its records are, mostly without a scheme
 * @param sparse whether it holds sparse vectors alone
 * @param dimension of its dense vectors, 0 when it is sparse
 * @param metric never null
 * @param ready whether records can be read and written
 * @param state in Pinecone's word
 * @param documentField the metadata key of the text from which the index makes vectors itself; empty where it does not
 * @param tags never null
 * @param deployment where and how it runs: {@code serverless.cloud}, {@code pod.environment} and others
 */
record PineconeIndex(String name, String host, boolean sparse, int dimension, Metric metric, boolean ready, String state,
        Optional<String> documentField, Metadata tags, Map<String, String> deployment) {
    /** The name of the space of sparse vectors. */
    static final String SPARSE = "sparse";

    PineconeIndex {
        deployment = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(deployment));
    }

    static PineconeIndex read(JsonInput in) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> deployment = new LinkedHashMap<>();
        Metadata tags = Metadata.EMPTY;
        Metadata schema = Metadata.EMPTY;
        int dimension = 0;
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "name", "host", "metric", "vector_type" -> texts.put(key, in.nextText());
                case "deletion_protection" -> deployment.put(key, in.nextText());
                case "dimension" -> dimension = (int) WholeNumber.read(in);
                case "tags" -> tags = ValueJson.readMetadata(in);
                case "schema" -> schema = ValueJson.readMetadata(in);
                case "status", "embed" -> flatten(key, ValueJson.readMetadata(in).values(), texts);
                case "spec", "deployment" -> flatten("", ValueJson.readMetadata(in).values(), deployment);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (!texts.containsKey("name") || !texts.containsKey("host")) {
            throw in.problem("An index has a name and a host");
        }
        IndexSchema fields = schema.isEmpty() ? schema(texts, dimension) : IndexSchema.of(schema);
        return new PineconeIndex(texts.get("name"), texts.get("host"), fields.sparse(), fields.dimension(), metric(fields.metric()),
                Boolean.parseBoolean(texts.get("status.ready")), texts.getOrDefault("status.state", ""), fields.documentField(), tags,
                deployment);
    }

    static List<PineconeIndex> readAll(JsonInput in) throws IOException {
        List<PineconeIndex> all = new ArrayList<>();
        boolean listed = false;
        in.beginObject();
        while (in.hasNext()) {
            if (!in.nextName().equals("indexes")) {
                in.skipValue();
                continue;
            }
            listed = true;
            in.beginArray();
            while (in.hasNext()) {
                all.add(read(in));
            }
            in.endArray();
        }
        in.endObject();
        if (!listed) {
            throw in.problem("A list of indexes is expected");
        }
        return all;
    }

    /** Tells whether the index runs on pods, which cannot list their records. */
    boolean pods() {
        return deployment.keySet().stream().anyMatch(key -> key.startsWith("pod.")) || "pod".equals(deployment.get("deployment_type"));
    }

    boolean leaving() {
        return state.equals("Terminating");
    }

    /** Tells whether another description means another index, made anew under the same name. */
    boolean differs(PineconeIndex other) {
        return !host.equals(other.host) || sparse != other.sparse || dimension != other.dimension || metric != other.metric;
    }

    /** Returns the spaces: sparse vectors beside dense ones are searched by inner product only, so other indexes have none. */
    List<VectorSpace> spaces() {
        VectorSpace second = new VectorSpace(SPARSE, VectorKind.SPARSE, 0, Metric.DOT);
        if (sparse) {
            return List.of(second);
        }
        VectorSpace first = VectorSpace.dense(dimension, metric);
        return metric == Metric.DOT ? List.of(first, second) : List.of(first);
    }

    boolean has(String space) {
        return spaces().stream().anyMatch(own -> own.name().equals(space));
    }

    private static IndexSchema schema(Map<String, String> texts, int dimension) {
        return new IndexSchema("sparse".equals(texts.get("vector_type")), dimension, texts.getOrDefault("metric", ""),
                Optional.ofNullable(texts.get("embed.field_map.text")));
    }

    private static void flatten(String path, Map<String, Value> fields, Map<String, String> into) {
        fields.forEach((key, value) -> {
            String name = path.isEmpty() ? key : path + "." + key;
            switch (value) {
                case Value.Fields(Map<String, Value> inner) -> flatten(name, inner, into);
                case Value.Text(String text) -> into.put(name, text);
                case Value.Nothing nothing -> { }
                default -> into.put(name, ValueJson.text(value));
            }
        });
    }

    private static Metric metric(String word) {
        return switch (word) {
            case "cosine" -> Metric.COSINE;
            case "euclidean" -> Metric.EUCLIDEAN;
            case "dotproduct" -> Metric.DOT;
            default -> Metric.OTHER;
        };
    }
}
