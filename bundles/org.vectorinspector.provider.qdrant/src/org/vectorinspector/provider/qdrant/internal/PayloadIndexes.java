package org.vectorinspector.provider.qdrant.internal;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.json.JsonOutput;

/** The indexes on keys of the payload. */
final class PayloadIndexes {
    static final List<String> KINDS = List.of("keyword", "integer", "float", "bool", "text", "datetime", "uuid", "geo");

    private final QdrantApi api;

    PayloadIndexes(QdrantApi api) {
        this.api = api;
    }

    static List<CollectionIndex> of(QdrantCollection collection) {
        return collection.indexes().entrySet().stream().map(index -> new CollectionIndex(index.getKey(), index.getKey(), index.getValue(), ""))
                .toList();
    }

    /** Makes an index; the server itself would put another one in the place of one that is there. */
    void create(QdrantCollection collection, IndexSpec spec) throws VectorStoreException {
        if (!KINDS.contains(spec.kind())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Qdrant has no payload index of the kind «" + spec.kind() + "».",
                    "Choose one of " + String.join(", ", KINDS) + ".");
        }
        if (!spec.options().isEmpty()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "A payload index has no option «" + spec.options().keySet().iterator().next() + "» here.",
                    "Leave it out.");
        }
        String key = PayloadKey.path(spec.target());
        if (collection.indexes().containsKey(key)) {
            throw new VectorStoreException(Kind.CONFLICT, "There is an index on «" + key + "».", "Drop it first.");
        }
        api.createIndex(collection.name(), new JsonOutput().beginObject().name("field_name").text(key).name("field_schema").text(spec.kind())
                .endObject());
    }

    /** Drops an index; the server itself says that all is well when there is none. */
    void drop(QdrantCollection collection, String name) throws VectorStoreException {
        if (!collection.indexes().containsKey(name)) {
            throw new VectorStoreException(Kind.NOT_FOUND, "There is no index on «" + name + "».", "List the indexes.");
        }
        api.dropIndex(collection.name(), name);
    }
}
