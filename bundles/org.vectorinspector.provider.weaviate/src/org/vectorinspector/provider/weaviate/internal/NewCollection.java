package org.vectorinspector.provider.weaviate.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonOutput;

/**
 * Writes the request for a new collection. Its index leaves no word out, so that texts can be compared with every word; its single space
 * of the default name has none on the server, which every client understands.
 */
final class NewCollection {
    static final String INDEX = "index_type";
    static final String COMPRESSION = "compression";
    static final String TENANTS = "multi_tenancy";
    static final String EF_CONSTRUCTION = "hnsw.ef_construction";
    static final String MAX_CONNECTIONS = "hnsw.max_connections";
    static final String REPLICATION = "replication_factor";
    static final List<String> INDEXES = List.of("hnsw", "flat", "dynamic");
    static final List<String> COMPRESSIONS = List.of("server default", "rq", "bq", "sq");

    private final CollectionSpec spec;
    private final ServerVersion version;

    private NewCollection(CollectionSpec spec, ServerVersion version) {
        this.spec = spec;
        this.version = version;
    }

    static JsonOutput body(CollectionSpec spec, DocumentProperty document, ServerVersion version) throws VectorStoreException {
        NewCollection collection = new NewCollection(spec, version);
        if (!PropertyNames.collection(spec.name().name())) {
            throw invalid("«" + spec.name().name() + "» cannot be the name of a Weaviate collection.",
                    "Begin with a capital letter, and use letters without accents, digits and _ only.");
        }
        JsonOutput out = new JsonOutput().beginObject().name("class").text(spec.name().name());
        if (!spec.metadata().isEmpty()) {
            out.name("description").text(Description.text(spec.metadata()));
        }
        collection.spaces(out);
        out.name("invertedIndexConfig").beginObject().name("stopwords").beginObject().name("preset").text("none").endObject().endObject();
        if (withTenants(spec)) {
            out.name("multiTenancyConfig").beginObject().name("enabled").flag(true).endObject();
        }
        if (collection.option(REPLICATION).isPresent()) {
            out.name("replicationConfig").beginObject().name("factor").number(collection.number(REPLICATION)).endObject();
        }
        Optional<String> property = document.names().stream().filter(name -> PropertyNames.refusal(name).isEmpty()).findFirst();
        if (property.isPresent()) {
            NewProperties.writeDocument(out.name("properties").beginArray(), property.get());
            out.endArray();
        }
        return out.endObject();
    }

    /** A collection that is to be made together with a tenant has tenants too. */
    static boolean withTenants(CollectionSpec spec) {
        return Boolean.parseBoolean(spec.options().get(TENANTS)) || !spec.name().partition().isEmpty();
    }

    /** Returns the same collection with tenants, of which there is none yet. */
    static CollectionSpec divided(CollectionSpec spec) {
        Map<String, String> options = new LinkedHashMap<>(spec.options());
        options.put(TENANTS, "true");
        return new CollectionSpec(spec.name(), spec.spaces(), spec.metadata(), options);
    }

    private void spaces(JsonOutput out) throws VectorStoreException {
        VectorSpace first = spec.spaces().getFirst();
        if (spec.spaces().size() == 1 && first.name().equals(VectorSpace.DEFAULT) && first.kind() == VectorKind.DENSE) {
            out.name("vectorizer").text("none");
            index(out, first);
            return;
        }
        out.name("vectorConfig").beginObject();
        for (VectorSpace space : spec.spaces()) {
            if (!PropertyNames.space(space.name())) {
                throw invalid("«" + space.name() + "» cannot be the name of a vector space.",
                        "Use letters without accents, digits and _ only.");
            }
            out.name(space.name()).beginObject().name("vectorizer").beginObject().name("none").beginObject().endObject().endObject();
            index(out, space);
            out.endObject();
        }
        out.endObject();
    }

    private void index(JsonOutput out, VectorSpace space) throws VectorStoreException {
        String type = option(INDEX).orElse(INDEXES.getFirst());
        out.name("vectorIndexType").text(type).name("vectorIndexConfig").beginObject().name("distance").text(distance(space));
        if (space.kind() == VectorKind.SPARSE || space.kind() == VectorKind.MULTI && !version.knowsMultiVectors()) {
            throw invalid("This server keeps no " + space.kind().name().toLowerCase(Locale.ROOT) + " vectors.", "Choose dense vectors.");
        }
        if (space.kind() == VectorKind.MULTI) {
            out.name("multivector").beginObject().name("enabled").flag(true).endObject();
        }
        for (Map.Entry<String, String> setting : Map.of("efConstruction", EF_CONSTRUCTION, "maxConnections", MAX_CONNECTIONS).entrySet()) {
            if (type.equals(INDEXES.getFirst()) && option(setting.getValue()).isPresent()) {
                out.name(setting.getKey()).number(number(setting.getValue()));
            }
        }
        Optional<String> compression = option(COMPRESSION).filter(word -> !word.equals(COMPRESSIONS.getFirst()));
        if (compression.isPresent()) {
            out.name(compression.get()).beginObject().name("enabled").flag(true).endObject();
        }
        out.endObject();
    }

    private static String distance(VectorSpace space) throws VectorStoreException {
        String word = Space.word(space.metric());
        if (word.isEmpty()) {
            throw invalid("Weaviate does not measure by a metric that nobody names.",
                    "Choose cosine, dot, Euclidean, Manhattan or Hamming.");
        }
        return word;
    }

    private Optional<String> option(String key) {
        return Optional.ofNullable(spec.options().get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private long number(String key) throws VectorStoreException {
        String text = option(key).orElseThrow();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + text + "» is no whole number for " + key + ".", "Enter one.",
                    notWhole);
        }
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
