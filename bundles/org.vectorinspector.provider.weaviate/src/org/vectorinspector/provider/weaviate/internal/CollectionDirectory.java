package org.vectorinspector.provider.weaviate.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;

/**
 * Remembers schemas and dimensions, and finds out what lies behind a failure: a collection or tenant that is gone, or a tenant whose
 * data is elsewhere.
 */
final class CollectionDirectory {
    /** A call with a collection. */
    @FunctionalInterface
    interface Call<T> {
        T with(WeaviateCollection collection) throws VectorStoreException;
    }

    private final WeaviateApi api;
    private final Aliases aliases;
    private final DocumentProperty document;
    private final Map<String, WeaviateClass> shapes = new ConcurrentHashMap<>();
    private final Map<CollectionName, WeaviateCollection> known = new ConcurrentHashMap<>();

    CollectionDirectory(WeaviateApi api, Aliases aliases, DocumentProperty document) {
        this.api = api;
        this.aliases = aliases;
        this.document = document;
    }

    /** Returns what is remembered, without a call; its dimensions may be unknown. */
    Optional<WeaviateCollection> remembered(CollectionName name) {
        return Optional.ofNullable(known.get(name)).or(() -> Optional.ofNullable(shapes.get(name.name())).map(shape -> plain(name, shape)));
    }

    /** Asks the server for all schemas. */
    List<WeaviateClass> shapes() throws VectorStoreException {
        List<WeaviateClass> all = api.classes();
        shapes.clear();
        all.forEach(shape -> shapes.put(shape.name(), shape));
        return all;
    }

    /** Asks the server whether there is a collection of this name or alias. */
    boolean there(String name) throws VectorStoreException {
        if (shapes().stream().anyMatch(shape -> shape.name().equals(name))) {
            return true;
        }
        return aliases.isOne(name);
    }

    /** Runs a call with what is remembered; what an alias stands for may change, so that is asked. */
    <T> T call(CollectionName name, Call<T> call) throws VectorStoreException {
        WeaviateCollection collection = known.get(name);
        boolean usable = collection != null && collection.measured() && !collection.byAlias();
        return usable ? run(collection, call) : callAnew(name, call);
    }

    /**
     * Runs a call for which the schema must be as it is now. Dimensions that are known are not measured again, unless something does
     * not fit: somebody may have dropped the collection and made another one.
     */
    <T> T callAnew(CollectionName name, Call<T> call) throws VectorStoreException {
        WeaviateCollection before = known.get(name);
        if (before == null || !before.measured()) {
            return run(ask(name), call);
        }
        WeaviateCollection now = plain(name, shape(name)).measuredAs(before.dimensions());
        known.put(name, now);
        try {
            return run(now, call);
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.INVALID_REQUEST) {
                throw failure;
            }
            WeaviateCollection measured = ask(name);
            if (measured.dimensions().equals(before.dimensions())) {
                throw failure;
            }
            return run(measured, call);
        }
    }

    /** Returns what there is to say about a collection; the tenant need not be active. */
    CollectionInfo describe(CollectionName name) throws VectorStoreException {
        WeaviateClass shape = shape(name);
        Map<String, String> details = new LinkedHashMap<>(aliases.details(name.name(), shape));
        CollectionName measured = name;
        if (shape.tenants()) {
            Map<String, String> states = api.tenants(shape.name());
            Optional<String> active = states.entrySet().stream().filter(entry -> TenantState.of(entry.getValue()) == TenantState.ACTIVE)
                    .map(Map.Entry::getKey).filter(tenant -> name.partition().isEmpty() || tenant.equals(name.partition())).findFirst();
            details.putAll(words(name, states));
            measured = new CollectionName(name.name(), active.orElse(""));
        }
        WeaviateCollection plain = plain(name, shape);
        boolean readable = !shape.tenants() || !measured.partition().isEmpty();
        WeaviateCollection collection = readable ? plain.measuredAs(Dimensions.seen(api, plain(measured, shape))) : plain;
        known.put(name, collection);
        return collection.info(details);
    }

    /** Asks the server for a collection anew. */
    WeaviateCollection ask(CollectionName name) throws VectorStoreException {
        known.remove(name);
        WeaviateClass shape = shape(name);
        if (shape.tenants() && name.partition().isEmpty()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The collection «" + name.name() + "» is divided into tenants.",
                    "Choose one of them.");
        }
        WeaviateCollection plain = plain(name, shape);
        WeaviateCollection found = run(plain, collection -> collection.measuredAs(Dimensions.seen(api, collection)));
        known.put(name, found);
        return found;
    }

    void forget(String collection) {
        shapes.values().removeIf(shape -> shape.name().equals(collection));
        known.values().removeIf(found -> found.shape().name().equals(collection));
        forgetName(collection);
    }

    private void forgetName(String name) {
        shapes.remove(name);
        known.keySet().removeIf(found -> found.name().equals(name));
    }

    /** Returns the schema of a collection as it is now. */
    WeaviateClass shape(CollectionName name) throws VectorStoreException {
        WeaviateClass shape;
        try {
            shape = aliases.shape(name.name());
        } catch (VectorStoreException failure) {
            forget(name.name());
            throw failure.kind() == Kind.NOT_FOUND ? notThere("There is no collection «" + name.name() + "».", failure) : failure;
        }
        if (!shape.tenants() && !name.partition().isEmpty()) {
            throw notThere("The collection «" + name.name() + "» is not divided into tenants.", null);
        }
        shapes.put(name.name(), shape);
        return shape;
    }

    private WeaviateCollection plain(CollectionName name, WeaviateClass shape) {
        return new WeaviateCollection(name, shape, document.of(shape), Map.of());
    }

    private <T> T run(WeaviateCollection collection, Call<T> call) throws VectorStoreException {
        try {
            return call.with(collection);
        } catch (VectorStoreException failure) {
            boolean explicable = List.of(Kind.NOT_FOUND, Kind.INVALID_REQUEST, Kind.SERVER_FAULT).contains(failure.kind());
            throw explicable && failure.retryAfter().isEmpty() ? explained(collection.name(), failure) : failure;
        }
    }

    private VectorStoreException explained(CollectionName name, VectorStoreException failure) throws VectorStoreException {
        known.remove(name);
        WeaviateClass shape = shape(name);
        if (!shape.tenants()) {
            return failure;
        }
        String state = api.tenants(shape.name()).get(name.partition());
        if (state == null) {
            return notThere("The collection «" + name.name() + "» has no tenant «" + name.partition() + "».", failure);
        }
        TenantState tenant = TenantState.of(state);
        return tenant == TenantState.ACTIVE ? failure
                : new VectorStoreException(Kind.INVALID_REQUEST, tenant.sentence(name.partition()), tenant.advice(), failure);
    }

    private static Map<String, String> words(CollectionName name, Map<String, String> states) throws VectorStoreException {
        Map<String, String> words = new LinkedHashMap<>();
        if (!name.partition().isEmpty()) {
            String state = states.get(name.partition());
            if (state == null) {
                throw notThere("The collection «" + name.name() + "» has no tenant «" + name.partition() + "».", null);
            }
            words.put("tenant", TenantState.of(state).word());
            return words;
        }
        words.put("tenants", Integer.toString(states.size()));
        for (TenantState state : TenantState.values()) {
            long count = states.values().stream().map(TenantState::of).filter(state::equals).count();
            if (count > 0) {
                words.put("tenants " + state.word(), Long.toString(count));
            }
        }
        return words;
    }

    private static VectorStoreException notThere(String sentence, Throwable cause) {
        return new VectorStoreException(Kind.NOT_FOUND, sentence, "Somebody may have dropped it: refresh the list.", cause);
    }
}
