package org.vectorinspector.testkit.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IndexSpec;

/** The indexes of a store, which make nothing faster. */
final class MemoryIndexes {
    static final List<String> KINDS = List.of("keyword", "number");

    private final Map<CollectionName, Map<String, CollectionIndex>> all = new LinkedHashMap<>();

    synchronized List<CollectionIndex> of(CollectionName collection) {
        return List.copyOf(all.getOrDefault(collection, Map.of()).values());
    }

    synchronized void create(CollectionName collection, IndexSpec spec) throws VectorStoreException {
        if (!KINDS.contains(spec.kind()) || !spec.options().isEmpty()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The memory store makes no index like that.", "Choose keyword or number.");
        }
        CollectionIndex index = new CollectionIndex(spec.target(), spec.target(), spec.kind(), "");
        if (all.computeIfAbsent(collection, name -> new LinkedHashMap<>()).putIfAbsent(index.name(), index) != null) {
            throw new VectorStoreException(Kind.CONFLICT, "There is an index on " + spec.target() + ".", "Drop it first.");
        }
    }

    synchronized void drop(CollectionName collection, String name) throws VectorStoreException {
        if (all.getOrDefault(collection, new LinkedHashMap<>()).remove(name) == null) {
            throw new VectorStoreException(Kind.NOT_FOUND, "There is no index " + name + ".", "List them.");
        }
    }

    synchronized void forget(CollectionName collection) {
        all.remove(collection);
    }
}
