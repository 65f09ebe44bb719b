package org.vectorinspector.api.model;

import java.util.AbstractMap;
import java.util.Map;

/** Values in their order that nobody can change any more, so that they need no copy. */
abstract sealed class FixedValues extends AbstractMap<String, Value> permits FewValues, ManyValues {
    static FixedValues copyOf(Map<String, Value> values) {
        ValueCollector copy = new ValueCollector(values.size());
        values.forEach(copy::put);
        return copy.fixed();
    }
}
