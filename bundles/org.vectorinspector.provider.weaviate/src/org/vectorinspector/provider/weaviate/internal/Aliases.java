package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.json.JsonInput;

/**
 * The other names of collections. They are looked up here, so that it does not matter which of its calls the server takes them in;
 * servers before 1.32 have none.
 */
final class Aliases {
    private final WeaviateApi api;
    private final ServerVersion version;

    Aliases(WeaviateApi api, ServerVersion version) {
        this.api = api;
        this.version = version;
    }

    /** Returns the schema of a collection that has this name or alias; kind {@code NOT_FOUND} where there is none. */
    WeaviateClass shape(String name) throws VectorStoreException {
        try {
            return api.shape(name);
        } catch (VectorStoreException failure) {
            Optional<String> target = failure.kind() == Kind.NOT_FOUND ? target(name) : Optional.empty();
            if (target.isEmpty()) {
                throw failure;
            }
            return api.shape(target.get());
        }
    }

    /** Returns what there is to say about the names of a collection that was found by a name. */
    Map<String, String> details(String name, WeaviateClass shape) throws VectorStoreException {
        if (!shape.name().equals(name)) {
            return Map.of("alias of", shape.name());
        }
        List<String> others = of(name);
        return others.isEmpty() ? Map.of() : Map.of("aliases", String.join(", ", others));
    }

    /** Tells whether this is the other name of a collection. */
    boolean isOne(String name) throws VectorStoreException {
        return target(name).isPresent();
    }

    private Optional<String> target(String alias) throws VectorStoreException {
        if (!version.knowsAliases()) {
            return Optional.empty();
        }
        try {
            return api.alias(alias, Aliases::readPair).map(Pair::collection).filter(target -> !target.equals(alias));
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.NOT_ALLOWED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Returns the aliases of a collection in alphabetical order, none where the key may not know them. */
    private List<String> of(String collection) throws VectorStoreException {
        if (!version.knowsAliases()) {
            return List.of();
        }
        try {
            return api.aliases(collection, Aliases::readAll).stream().filter(pair -> pair.collection().equals(collection)).map(Pair::alias)
                    .sorted().toList();
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.NOT_ALLOWED) {
                return List.of();
            }
            throw failure;
        }
    }

    /** An alias and its collection. */
    private record Pair(String alias, String collection) {
    }

    private static List<Pair> readAll(JsonInput in) throws IOException {
        List<Pair> all = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            if (!in.nextName().equals("aliases") || in.peek() != JsonInput.Token.BEGIN_ARRAY) {
                in.skipValue();
                continue;
            }
            in.beginArray();
            while (in.hasNext()) {
                readPair(in).ifPresent(all::add);
            }
            in.endArray();
        }
        in.endObject();
        return Collections.unmodifiableList(all);
    }

    private static Optional<Pair> readPair(JsonInput in) throws IOException {
        String alias = "";
        String collection = "";
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "alias" -> alias = in.nextText();
                case "class" -> collection = in.nextText();
                default -> in.skipValue();
            }
        }
        in.endObject();
        return alias.isEmpty() || collection.isEmpty() ? Optional.empty() : Optional.of(new Pair(alias, collection));
    }
}
