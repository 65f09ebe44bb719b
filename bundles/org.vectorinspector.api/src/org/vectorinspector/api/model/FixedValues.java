package org.vectorinspector.api.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Values in their order that nobody can change any more, so that they need no copy. */
final class FixedValues extends AbstractMap<String, Value> {
    private final Map<String, Value> values;

    /** @param values without nulls, and from now on nobody else's */
    FixedValues(LinkedHashMap<String, Value> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static FixedValues copyOf(Map<String, Value> values) {
        LinkedHashMap<String, Value> copy = new LinkedHashMap<>(values);
        copy.forEach((key, value) -> Objects.requireNonNull(value, key));
        return new FixedValues(copy);
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return values.entrySet();
    }

    @Override
    public Set<String> keySet() {
        return values.keySet();
    }

    @Override
    public Value get(Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }

    @Override
    public int size() {
        return values.size();
    }
}
