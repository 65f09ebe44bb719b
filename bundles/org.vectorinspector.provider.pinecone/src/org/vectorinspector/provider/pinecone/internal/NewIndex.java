package org.vectorinspector.provider.pinecone.internal;

import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonOutput;

/** Writes the request for a new serverless index; its metadata become tags. */
final class NewIndex {
    static final String CLOUD = "cloud";
    static final String REGION = "region";
    static final String PROTECTION = "deletion_protection";
    static final String VECTOR_TYPE = "vector_type";
    static final String USUAL_REGION = "us-east-1";

    private NewIndex() {
    }

    static JsonOutput body(CollectionSpec spec, ApiVersion version) throws VectorStoreException {
        checkName(spec.name().name());
        VectorSpace space = space(spec);
        boolean sparse = sparse(spec, space);
        JsonOutput body = new JsonOutput().beginObject().name("name").text(spec.name().name());
        if (version.schemas()) {
            schema(body, space, sparse);
            deployment(body, spec.options());
        } else {
            vectors(body.name("vector_type").text(sparse ? "sparse" : "dense"), space, sparse);
            serverless(body, spec.options());
        }
        body.name("deletion_protection").text(option(spec.options(), PROTECTION, "disabled"));
        tags(body, spec);
        return body.endObject();
    }

    /** Returns what the index is going to be. */
    static PineconeIndex planned(CollectionSpec spec) throws VectorStoreException {
        VectorSpace space = space(spec);
        boolean sparse = sparse(spec, space);
        return new PineconeIndex(spec.name().name(), "", sparse, sparse ? 0 : space.dimension(), sparse ? Metric.DOT : space.metric(), true, "",
                Optional.empty(), Metadata.EMPTY, Map.of());
    }

    private static boolean sparse(CollectionSpec spec, VectorSpace space) {
        return space.kind() == VectorKind.SPARSE || "sparse".equals(spec.options().get(VECTOR_TYPE));
    }

    private static void vectors(JsonOutput body, VectorSpace space, boolean sparse) throws VectorStoreException {
        body.name("metric").text(sparse ? "dotproduct" : metric(space));
        if (!sparse) {
            body.name("dimension").number(dimension(space));
        }
    }

    private static void serverless(JsonOutput body, Map<String, String> options) {
        body.name("spec").beginObject().name("serverless").beginObject();
        where(body, options);
        body.endObject().endObject();
    }

    private static void schema(JsonOutput body, VectorSpace space, boolean sparse) throws VectorStoreException {
        body.name("schema").beginObject().name("fields").beginObject();
        if (sparse) {
            body.name(IndexSchema.SPARSE).beginObject().name("type").text(IndexSchema.SPARSE_TYPE);
        } else {
            vectors(body.name(IndexSchema.DENSE).beginObject().name("type").text(IndexSchema.DENSE_TYPE), space, false);
        }
        body.endObject().endObject().endObject();
    }

    private static void deployment(JsonOutput body, Map<String, String> options) {
        body.name("deployment").beginObject().name("deployment_type").text("managed");
        where(body, options);
        body.endObject();
    }

    private static void where(JsonOutput body, Map<String, String> options) {
        body.name("cloud").text(option(options, CLOUD, "aws")).name("region").text(option(options, REGION, USUAL_REGION));
    }

    private static VectorSpace space(CollectionSpec spec) throws VectorStoreException {
        VectorSpace first = spec.spaces().getFirst();
        boolean hybrid = spec.spaces().size() == 2 && spec.spaces().getLast().name().equals(PineconeIndex.SPARSE)
                && spec.spaces().getLast().kind() == VectorKind.SPARSE && first.name().equals(VectorSpace.DEFAULT);
        boolean single = spec.spaces().size() == 1
                && first.name().equals(first.kind() == VectorKind.SPARSE ? PineconeIndex.SPARSE : VectorSpace.DEFAULT);
        if (!hybrid && !single || first.kind() == VectorKind.MULTI) {
            throw invalid("A Pinecone index has a dense space «" + VectorSpace.DEFAULT + "», a sparse space «" + PineconeIndex.SPARSE
                    + "», or both in this order.", "Choose these.");
        }
        return hybrid ? hybrid(first) : first;
    }

    private static VectorSpace hybrid(VectorSpace dense) throws VectorStoreException {
        if (!metric(dense).equals("dotproduct")) {
            throw invalid("Only a Pinecone index that measures by dot product has sparse vectors beside dense ones.", "Choose dot.");
        }
        return dense;
    }

    private static int dimension(VectorSpace space) throws VectorStoreException {
        if (space.dimension() == 0) {
            throw invalid("Pinecone wants the dimension of a new index.", "Enter how many numbers the vectors of your model have.");
        }
        return space.dimension();
    }

    private static String metric(VectorSpace space) throws VectorStoreException {
        return switch (space.metric()) {
            case COSINE -> "cosine";
            case DOT -> "dotproduct";
            case EUCLIDEAN -> "euclidean";
            case MANHATTAN, HAMMING, OTHER -> throw invalid("Pinecone does not measure by "
                    + space.metric().name().toLowerCase(java.util.Locale.ROOT) + ".", "Choose cosine, dot or Euclidean.");
        };
    }

    private static void checkName(String name) throws VectorStoreException {
        if (!name.matches("[a-z0-9]([a-z0-9-]{0,43}[a-z0-9])?")) {
            throw invalid("«" + name + "» cannot be the name of a Pinecone index.",
                    "Use up to 45 small letters, digits and hyphens, with a letter or digit at both ends.");
        }
    }

    private static void tags(JsonOutput body, CollectionSpec spec) throws VectorStoreException {
        if (spec.metadata().isEmpty()) {
            return;
        }
        body.name("tags").beginObject();
        for (Map.Entry<String, Value> entry : spec.metadata().values().entrySet()) {
            if (!(entry.getValue() instanceof Value.Text(String text)) || !text.matches("[A-Za-z0-9;@_.+ -]{1,120}")
                    || !entry.getKey().matches("[A-Za-z0-9_-]{1,80}")) {
                throw invalid("Pinecone cannot keep «" + entry.getKey() + "» as a tag of the index.",
                        "Tags are short texts of plain letters, digits, spaces and ;@_-.+ only.");
            }
            body.name(entry.getKey()).text(text);
        }
        body.endObject();
    }

    private static String option(Map<String, String> options, String key, String usual) {
        String value = options.getOrDefault(key, "").strip();
        return value.isEmpty() ? usual : value;
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
