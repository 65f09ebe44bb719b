package org.vectorinspector.provider.qdrant.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.RecordFailure;

/** Remembers what collections are, and looks again when a call does not fit: somebody may have made one anew. */
final class CollectionDirectory {
    /** A call with a collection. */
    @FunctionalInterface
    interface Call<T> {
        T with(QdrantCollection collection) throws VectorStoreException;
    }

    private final QdrantApi api;
    private final DocumentKey documents;
    private final Map<CollectionName, QdrantCollection> known = new ConcurrentHashMap<>();

    CollectionDirectory(QdrantApi api, List<String> documentKeys) {
        this.api = api;
        this.documents = new DocumentKey(api, documentKeys);
    }

    <T> T call(CollectionName name, Call<T> call) throws VectorStoreException {
        Optional<QdrantCollection> remembered = known(name);
        if (remembered.isEmpty()) {
            return call.with(ask(name));
        }
        try {
            return call.with(remembered.get());
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.NOT_FOUND && failure.kind() != Kind.INVALID_REQUEST) {
                throw failure;
            }
            QdrantCollection now = ask(name);
            if (now.equals(remembered.get())) {
                throw failure;
            }
            return call.with(now);
        }
    }

    /**
     * Makes a call that writes records and returns those that were refused. What was empty is remembered behind it, for now it is decided
     * where its documents are.
     */
    List<RecordFailure> write(CollectionName name, int records, Call<List<RecordFailure>> call) throws VectorStoreException {
        return call(name, collection -> {
            List<RecordFailure> refused = call.with(collection);
            if (refused.size() < records) {
                known.putIfAbsent(name, collection);
            }
            return refused;
        });
    }

    /** Returns what is remembered of a collection. */
    Optional<QdrantCollection> known(CollectionName name) {
        return Optional.ofNullable(known.get(name));
    }

    CollectionInfo describe(CollectionName name) throws VectorStoreException {
        Description description = description(name);
        Map<String, String> details = description.details();
        aliases(name).filter(aliases -> !aliases.isEmpty()).ifPresent(aliases -> details.put("aliases", String.join(", ", aliases)));
        return remembered(name, description).info(details);
    }

    /** Runs a call with a collection as it is now. */
    <T> T callAnew(CollectionName name, Call<T> call) throws VectorStoreException {
        return call.with(ask(name));
    }

    void drop(CollectionName name) throws VectorStoreException {
        known.remove(name);
        if (!api.drop(name)) {
            throw missing(name, null);
        }
    }

    void forget(CollectionName name) {
        known.remove(name);
    }

    private QdrantCollection ask(CollectionName name) throws VectorStoreException {
        return remembered(name, description(name));
    }

    /** An empty collection is not remembered: where its documents will be is not decided yet. */
    private QdrantCollection remembered(CollectionName name, Description description) throws VectorStoreException {
        String documentKey = description.empty() ? documents.first() : documents.of(name, description.pageCap());
        QdrantCollection collection = description.collection(name, documentKey);
        if (description.empty()) {
            known.remove(name);
        } else {
            known.put(name, collection);
        }
        return collection;
    }

    private Description description(CollectionName name) throws VectorStoreException {
        try {
            return api.describe(name, Description::read);
        } catch (VectorStoreException failure) {
            known.remove(name);
            throw failure.kind() == Kind.NOT_FOUND ? missing(name, failure) : failure;
        }
    }

    /** Returns the aliases of a collection, empty where the key may not know them. */
    private Optional<List<String>> aliases(CollectionName name) throws VectorStoreException {
        try {
            return Optional.of(api.aliases(name));
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_ALLOWED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static VectorStoreException missing(CollectionName name, Throwable cause) {
        return new VectorStoreException(Kind.NOT_FOUND, "There is no collection «" + name.name() + "».",
                "Somebody may have dropped it: refresh the list.", cause);
    }
}
