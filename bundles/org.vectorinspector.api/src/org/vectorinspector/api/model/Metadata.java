package org.vectorinspector.api.model;

import java.util.Map;
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
        values = values instanceof FixedValues ? values : FixedValues.copyOf(values);
    }

    /** Returns a builder for about as many keys. */
    public static Builder builder(int keys) {
        return new Builder(keys);
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
        Builder copy = builder(values.size() + 1);
        values.forEach(copy::put);
        return copy.put(key, value).build();
    }

    /** Returns metadata without this key. */
    public Metadata without(String key) {
        if (!values.containsKey(key)) {
            return this;
        }
        Builder rest = builder(values.size());
        values.forEach((name, value) -> {
            if (!name.equals(key)) {
                rest.put(name, value);
            }
        });
        return rest.build();
    }

    /** Returns the keys in their order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Tells whether there is no key at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Collects keys and values once, for readers of many records: what it builds is not copied again. For one thread and one record. */
    public static final class Builder {
        private ValueCollector values;

        private Builder(int keys) {
            values = new ValueCollector(keys);
        }

        /**
         * Sets a key; one that is there already keeps its place.
         *
         * @throws NullPointerException when the key or the value is null
         * @throws IllegalStateException when it was built already
         */
        public Builder put(String key, Value value) {
            own().put(key, value);
            return this;
        }

        /**
         * Returns what was collected; once.
         *
         * @throws IllegalStateException when it was built already
         */
        public Metadata build() {
            Metadata built = new Metadata(own().fixed());
            values = null;
            return built;
        }

        private ValueCollector own() {
            if (values == null) {
                throw new IllegalStateException("A builder of metadata builds once");
            }
            return values;
        }
    }
}
