package org.vectorinspector.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a record says about itself beside its document: named values in their order. Immutable.
 *
 * <p>Equality looks at keys and values, not at their order.
 *
 * @param values never null
 */
public record Metadata(Map<String, Value> values) {
    /** Metadata without a single key. */
    public static final Metadata EMPTY = new Metadata(Map.of());

    public Metadata {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((key, value) -> Objects.requireNonNull(value, key));
    }

    /** Returns metadata with one key. */
    public static Metadata of(String key, Value value) {
        return EMPTY.with(key, value);
    }

    /** Returns the value of a key, empty where the key is missing. */
    public Optional<Value> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns a copy in which the key has this value; an existing key keeps its place, a new one goes last. */
    public Metadata with(String key, Value value) {
        Map<String, Value> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return new Metadata(copy);
    }

    /** Returns the keys in their order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Tells whether there is no key at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
