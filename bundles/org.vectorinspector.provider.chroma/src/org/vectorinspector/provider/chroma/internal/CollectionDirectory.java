package org.vectorinspector.provider.chroma.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;

/** Remembers the ids of collections, and looks again when one is gone: it may have been dropped and made anew. */
final class CollectionDirectory {
    /** A call with a collection. */
    @FunctionalInterface
    interface Call<T> {
        T with(ChromaCollection collection) throws VectorStoreException;
    }

    private final ChromaApi api;
    private final Map<CollectionName, ChromaCollection> known = new ConcurrentHashMap<>();

    CollectionDirectory(ChromaApi api) {
        this.api = api;
    }

    <T> T call(CollectionName name, Call<T> call) throws VectorStoreException {
        ChromaCollection collection = find(name);
        try {
            return call.with(collection);
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.NOT_FOUND) {
                throw failure;
            }
            ChromaCollection now = ask(name);
            if (now.id().equals(collection.id())) {
                throw failure;
            }
            return call.with(now);
        }
    }

    /** Asks the server for a collection anew. */
    ChromaCollection ask(CollectionName name) throws VectorStoreException {
        known.remove(name);
        try {
            ChromaCollection found = api.collection(name);
            known.put(name, found);
            return found;
        } catch (VectorStoreException failure) {
            throw named(name, failure);
        }
    }

    void drop(CollectionName name) throws VectorStoreException {
        known.remove(name);
        try {
            api.drop(name);
        } catch (VectorStoreException failure) {
            throw named(name, failure);
        }
    }

    void forget(CollectionName name) {
        known.remove(name);
    }

    /** A collection without a dimension is looked at again: its first write may have come. */
    private ChromaCollection find(CollectionName name) throws VectorStoreException {
        ChromaCollection collection = known.get(name);
        return collection == null || collection.dimension() == 0 ? ask(name) : collection;
    }

    private VectorStoreException named(CollectionName name, VectorStoreException failure) {
        return failure.kind() != Kind.NOT_FOUND ? failure : new VectorStoreException(Kind.NOT_FOUND,
                "There is no collection «" + name.name() + "» in the database «" + api.databaseOf(name) + "».",
                "Somebody may have dropped it: refresh the list.", failure);
    }
}
