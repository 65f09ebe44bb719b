package org.vectorinspector.testkit.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;

/** The collections of one store by name. Safe for use by several threads. */
final class MemoryStore {
    private final Map<CollectionName, MemoryCollection> collections = new ConcurrentSkipListMap<>();
    private final MemoryIndexes indexes = new MemoryIndexes();

    MemoryIndexes indexes() {
        return indexes;
    }

    List<CollectionName> names() {
        return collections.keySet().stream().filter(name -> name.partition().isEmpty()).toList();
    }

    List<CollectionName> partitions(String collection) {
        return collections.keySet().stream().filter(name -> name.name().equals(collection) && !name.partition().isEmpty()).toList();
    }

    MemoryCollection collection(CollectionName name) throws VectorStoreException {
        MemoryCollection collection = collections.get(name);
        if (collection == null) {
            throw new VectorStoreException(Kind.NOT_FOUND, "There is no collection " + name + ".", "Refresh the list of collections.");
        }
        return collection;
    }

    void create(CollectionSpec spec) throws VectorStoreException {
        if (collections.putIfAbsent(spec.name(), new StoredCollection(spec)) != null) {
            throw new VectorStoreException(Kind.CONFLICT, "There is a collection " + spec.name() + " already.", "Choose another name.");
        }
    }

    void drop(CollectionName name) throws VectorStoreException {
        collection(name);
        collections.keySet().removeIf(known -> known.equals(name) || name.partition().isEmpty() && known.name().equals(name.name()));
    }

    void addSynthetic(int records) {
        CollectionName name = CollectionName.of("synthetic_" + records);
        collections.putIfAbsent(name, new SyntheticCollection(name, records));
    }
}
