package org.vectorinspector.provider.pinecone.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;

/** Remembers where indexes are, and looks again when a call fails: one may have been dropped and made anew. */
final class IndexDirectory {
    /** A call to the data plane of an index. */
    @FunctionalInterface
    interface Call<T> {
        T with(PineconeIndex index, IndexCalls calls) throws VectorStoreException;
    }

    private final PineconeApi api;
    private final Map<String, PineconeIndex> known = new ConcurrentHashMap<>();

    IndexDirectory(PineconeApi api) {
        this.api = api;
    }

    List<PineconeIndex> all() throws VectorStoreException {
        return api.indexes().stream().filter(index -> !index.leaving()).toList();
    }

    /** Returns what was last heard of an index, without a call. */
    Optional<PineconeIndex> remembered(String name) {
        return Optional.ofNullable(known.get(name));
    }

    <T> T call(String name, Call<T> call) throws VectorStoreException {
        PineconeIndex before = known.get(name);
        PineconeIndex index = before == null || !before.ready() ? ask(name) : before;
        try {
            return call.with(index, api.of(index));
        } catch (VectorStoreException failure) {
            if (!doubtful(failure.kind())) {
                throw failure;
            }
            PineconeIndex now = again(name, failure);
            if (!now.differs(index)) {
                throw failure;
            }
            return call.with(now, api.of(now));
        }
    }

    /** Asks the control plane for an index anew. */
    PineconeIndex ask(String name) throws VectorStoreException {
        known.remove(name);
        try {
            PineconeIndex index = api.index(name);
            if (index.leaving()) {
                throw missing(name, null);
            }
            known.put(name, index);
            return index;
        } catch (VectorStoreException failure) {
            throw failure.kind() == Kind.NOT_FOUND ? missing(name, failure) : failure;
        }
    }

    /** Makes an index and waits until it takes records. */
    void create(CollectionSpec spec) throws VectorStoreException {
        String name = spec.name().name();
        api.create(NewIndex.body(spec, api.version()));
        Duration patience = api.target().callTimeout();
        if (!Polling.until(() -> ask(name).ready(), patience)) {
            throw new VectorStoreException(Kind.TIMED_OUT, "The index «" + name + "» is made, but not ready yet.",
                    "Wait a moment and refresh the list.");
        }
    }

    /** Drops an index; waits until it has gone, or leaves the rest to the server, which has agreed. */
    void drop(String name) throws VectorStoreException {
        known.remove(name);
        try {
            api.drop(name);
        } catch (VectorStoreException failure) {
            throw failure.kind() == Kind.NOT_FOUND ? missing(name, failure) : failure;
        }
        Polling.until(() -> gone(name), api.target().callTimeout());
    }

    private boolean gone(String name) throws VectorStoreException {
        try {
            api.index(name);
            return false;
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return true;
            }
            throw failure;
        }
    }

    private static boolean doubtful(Kind kind) {
        return kind == Kind.NOT_FOUND || kind == Kind.UNREACHABLE || kind == Kind.INVALID_REQUEST;
    }

    private PineconeIndex again(String name, VectorStoreException failure) throws VectorStoreException {
        try {
            return ask(name);
        } catch (VectorStoreException second) {
            if (second.kind() == Kind.NOT_FOUND) {
                throw second;
            }
            failure.addSuppressed(second);
            throw failure;
        }
    }

    private static VectorStoreException missing(String name, VectorStoreException failure) {
        return new VectorStoreException(Kind.NOT_FOUND, "There is no index «" + name + "».",
                "Somebody may have dropped it: refresh the list.", failure);
    }
}
