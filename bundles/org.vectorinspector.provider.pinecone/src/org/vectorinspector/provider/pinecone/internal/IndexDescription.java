package org.vectorinspector.provider.pinecone.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;

/** Puts together what the two planes say about an index. */
final class IndexDescription {
    private IndexDescription() {
    }

    static CollectionInfo of(CollectionName name, Place place) throws VectorStoreException {
        PineconeIndex index = place.index();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("state", index.state());
        details.put("host", index.host());
        details.put("vector_type", index.sparse() ? "sparse" : "dense");
        details.put("document_key", place.documentKey());
        details.putAll(index.deployment());
        if (index.pods()) {
            details.put("browsing", "Indexes on pods cannot list their records; they can be searched and fetched by id.");
        }
        if (index.ready()) {
            stats(place.calls().stats(Optional.empty()), details);
        }
        return new CollectionInfo(name, index.spaces(), List.of(IdKind.TEXT), index.tags(), details);
    }

    private static void stats(IndexStats stats, Map<String, String> details) {
        details.put("records", Long.toString(stats.total()));
        details.put("namespaces", Integer.toString(stats.namespaces().size()));
        if (!stats.fullness().isEmpty() && Double.parseDouble(stats.fullness()) > 0) {
            details.put("fullness", stats.fullness());
        }
    }
}
