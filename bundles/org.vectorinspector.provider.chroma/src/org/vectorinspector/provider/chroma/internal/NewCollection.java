package org.vectorinspector.provider.chroma.internal;

import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/** Writes the request for a new collection. Chroma has no word for its dimension: the first write decides it. */
final class NewCollection {
    /** Lists are for records: in the metadata of a collection they make a newer server hang up. */
    private static final RecordRules RULES = new RecordRules(false);

    private NewCollection() {
    }

    static JsonOutput body(CollectionSpec spec) throws VectorStoreException {
        if (spec.spaces().size() > 1 || !spec.spaces().getFirst().name().equals(VectorSpace.DEFAULT)
                || spec.spaces().getFirst().kind() != VectorKind.DENSE) {
            throw invalid("A Chroma collection has one dense vector space, «" + VectorSpace.DEFAULT + "».", "Choose just that one.");
        }
        JsonOutput body = new JsonOutput().beginObject().name("name").text(spec.name().name());
        body.name("configuration").beginObject().name("hnsw").beginObject().name("space").text(space(spec.spaces().getFirst()))
                .endObject().endObject();
        if (!spec.metadata().isEmpty()) {
            metadata(body.name("metadata").beginObject(), spec);
            body.endObject();
        }
        return body.endObject();
    }

    private static void metadata(JsonOutput body, CollectionSpec spec) throws VectorStoreException {
        for (Map.Entry<String, Value> entry : spec.metadata().values().entrySet()) {
            Optional<String> refusal = RULES.refusal(entry);
            if (refusal.isPresent()) {
                throw invalid(refusal.get(), "Leave it out, or write it as a text.");
            }
            ValueJson.write(body.name(entry.getKey()), entry.getValue());
        }
    }

    private static String space(VectorSpace space) throws VectorStoreException {
        return switch (space.metric()) {
            case COSINE -> "cosine";
            case DOT -> "ip";
            case EUCLIDEAN -> "l2";
            case MANHATTAN, HAMMING, OTHER -> throw invalid("Chroma does not measure by " + space.metric().name().toLowerCase(java.util.Locale.ROOT)
                    + ".", "Choose cosine, dot or Euclidean.");
        };
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
