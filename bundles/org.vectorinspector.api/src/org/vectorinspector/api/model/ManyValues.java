package org.vectorinspector.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Values that are found by a table. */
final class ManyValues extends FixedValues {
    private final Map<String, Value> values;

    /** @param values without nulls, and from now on nobody else's */
    ManyValues(LinkedHashMap<String, Value> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return values.entrySet();
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
