package org.vectorinspector.core.migrate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * What a copy makes of one metadata key.
 *
 * @param name of the key in the target
 * @param conversions by shape; shapes that are not among them are kept
 */
public record KeyRule(String name, Map<ValueShape, Conversion> conversions) {
    public KeyRule {
        Objects.requireNonNull(name, "name");
        Map<ValueShape, Conversion> copy = new EnumMap<>(ValueShape.class);
        copy.putAll(conversions);
        conversions = Collections.unmodifiableMap(copy);
    }

    /** Returns the rule of a key that stays as it is. */
    public static KeyRule keep(String key) {
        return new KeyRule(key, Map.of());
    }

    /** Returns what becomes of values of a shape. */
    public Conversion conversion(ValueShape shape) {
        return conversions.getOrDefault(shape, Conversion.KEEP);
    }

    /** Returns the same with another conversion for one shape. */
    public KeyRule with(ValueShape shape, Conversion conversion) {
        Map<ValueShape, Conversion> changed = new EnumMap<>(ValueShape.class);
        changed.putAll(conversions);
        changed.put(shape, conversion);
        return new KeyRule(name, changed);
    }

    /** Returns the same under another name. */
    public KeyRule named(String other) {
        return new KeyRule(other, conversions);
    }

    /** Tells whether nothing changes under this rule. */
    boolean keeps(String key) {
        return name.equals(key) && conversions.values().stream().allMatch(conversion -> conversion == Conversion.KEEP);
    }

    /** Returns the keys that become of one value; none where it is left out. */
    public Metadata apply(Value value) {
        Metadata.Builder keys = Metadata.builder(1);
        put(value, keys);
        return keys.build();
    }

    /** Puts what becomes of a value. */
    void put(Value value, Metadata.Builder into) {
        Conversion conversion = conversion(ValueShape.of(value));
        if (conversion == Conversion.FLATTEN && value instanceof Value.Fields(Map<String, Value> fields)) {
            flatten(name, fields, into);
        } else {
            conversion.apply(value).ifPresent(kept -> into.put(name, kept));
        }
    }

    private void flatten(String path, Map<String, Value> fields, Metadata.Builder into) {
        fields.forEach((key, value) -> {
            String inner = path + "." + key;
            if (value instanceof Value.Fields(Map<String, Value> deeper) && !deeper.isEmpty()) {
                flatten(inner, deeper, into);
            } else {
                conversion(ValueShape.of(value)).apply(value).ifPresent(kept -> into.put(inner, kept));
            }
        });
    }
}
