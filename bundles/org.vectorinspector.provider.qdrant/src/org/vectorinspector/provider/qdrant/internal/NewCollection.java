package org.vectorinspector.provider.qdrant.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/** Makes collections: one dense space of the usual name becomes Qdrant's vector without a name, others are named. */
final class NewCollection {
    private final QdrantApi api;

    NewCollection(QdrantApi api) {
        this.api = api;
    }

    /** Makes a collection, and the payload indexes that its options ask for. */
    void make(CollectionSpec spec) throws VectorStoreException {
        CollectionOptions options = new CollectionOptions(spec.options());
        Map<String, String> indexes = options.indexes();
        api.create(spec.name(), body(spec, options));
        for (Map.Entry<String, String> index : indexes.entrySet()) {
            api.createIndex(spec.name(), new JsonOutput().beginObject().name("field_name").text(PayloadKey.path(index.getKey()))
                    .name("field_schema").text(index.getValue()).endObject());
        }
    }

    /** Throws where it can be seen that there cannot be such a collection. */
    void check(CollectionSpec spec) throws VectorStoreException {
        CollectionOptions options = new CollectionOptions(spec.options());
        options.indexes();
        body(spec, options);
    }

    private JsonOutput body(CollectionSpec spec, CollectionOptions options) throws VectorStoreException {
        JsonOutput body = new JsonOutput().beginObject();
        vectors(body.name("vectors"), spec, options);
        List<VectorSpace> sparse = spec.spaces().stream().filter(space -> space.kind() == VectorKind.SPARSE).toList();
        if (!sparse.isEmpty()) {
            body.name("sparse_vectors").beginObject();
            for (VectorSpace space : sparse) {
                checkSparse(space);
                body.name(space.name()).beginObject().endObject();
            }
            body.endObject();
        }
        options.flag("on_disk_payload").ifPresent(set -> body.name("on_disk_payload").flag(set));
        options.number("shard_number").ifPresent(number -> body.name("shard_number").number(number));
        options.number("replication_factor").ifPresent(number -> body.name("replication_factor").number(number));
        if (!spec.metadata().isEmpty()) {
            checkMetadata(spec);
            ValueJson.write(body.name("metadata"), spec.metadata());
        }
        return body.endObject();
    }

    private static void vectors(JsonOutput body, CollectionSpec spec, CollectionOptions options) throws VectorStoreException {
        boolean unnamed = spec.spaces().size() == 1 && spec.spaces().getFirst().name().equals(VectorSpace.DEFAULT)
                && spec.spaces().getFirst().kind() != VectorKind.SPARSE;
        if (unnamed) {
            params(body, spec.spaces().getFirst(), options);
            return;
        }
        body.beginObject();
        for (VectorSpace space : spec.spaces()) {
            if (space.kind() != VectorKind.SPARSE) {
                params(body.name(space.name()), space, options);
            }
        }
        body.endObject();
    }

    private static void params(JsonOutput body, VectorSpace space, CollectionOptions options) throws VectorStoreException {
        if (space.dimension() == 0) {
            throw invalid("Qdrant wants to know the dimension of a new collection.", "Enter how many numbers the vectors have.");
        }
        body.beginObject().name("size").number(space.dimension()).name("distance").text(distance(space.metric()));
        options.flag("on_disk").filter(set -> set).ifPresent(set -> body.name("on_disk").flag(true));
        if (space.kind() == VectorKind.MULTI) {
            body.name("multivector_config").beginObject().name("comparator").text("max_sim").endObject();
        }
        body.endObject();
    }

    private static String distance(Metric metric) throws VectorStoreException {
        return switch (metric) {
            case COSINE -> "Cosine";
            case EUCLIDEAN -> "Euclid";
            case DOT -> "Dot";
            case MANHATTAN -> "Manhattan";
            case HAMMING, OTHER -> throw invalid("Qdrant does not measure by " + metric.name().toLowerCase(Locale.ROOT) + ".",
                    "Choose cosine, Euclidean, dot or Manhattan.");
        };
    }

    private static void checkSparse(VectorSpace space) throws VectorStoreException {
        if (space.metric() != Metric.DOT) {
            throw invalid("Qdrant measures sparse vectors by the inner product only.", "Choose dot for «" + space.name() + "».");
        }
    }

    private void checkMetadata(CollectionSpec spec) throws VectorStoreException {
        if (!api.version().atLeast(1, 16)) {
            throw invalid("Qdrant " + api.version().text() + " keeps no metadata of collections.", "Leave it out, or update the server to 1.16.");
        }
        Optional<String> refusal = RecordRules.refusal(spec.metadata());
        if (refusal.isPresent()) {
            throw invalid(refusal.get(), "Leave it out, or write it as a text.");
        }
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
