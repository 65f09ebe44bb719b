package org.vectorinspector.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Collects values in their order, in arrays as long as they are few. */
final class ValueCollector {
    /** From this number of keys on, a table finds one sooner. */
    static final int MANY = 16;

    private String[] keys;
    private Value[] values;
    private int count;
    private LinkedHashMap<String, Value> many;

    /** @param expected about as many keys */
    ValueCollector(int expected) {
        int room = Math.min(expected, MANY);
        keys = new String[room];
        values = new Value[room];
    }

    /** Sets a key; one that is there already keeps its place. */
    void put(String key, Value value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, key);
        if (many != null) {
            many.put(key, value);
            return;
        }
        int place = FewValues.find(key, keys, count);
        if (place >= 0) {
            values[place] = value;
        } else {
            add(key, value);
        }
    }

    /** Returns what was collected; nothing may be put any more. */
    FixedValues fixed() {
        if (many != null) {
            return new ManyValues(many);
        }
        return count == keys.length ? new FewValues(keys, values) : new FewValues(Arrays.copyOf(keys, count), Arrays.copyOf(values, count));
    }

    private void add(String key, Value value) {
        if (count == MANY) {
            many = LinkedHashMap.newLinkedHashMap(2 * MANY);
            Map<String, Value> few = new FewValues(keys, values);
            many.putAll(few);
            many.put(key, value);
            return;
        }
        if (count == keys.length) {
            int room = Math.min(MANY, 2 * count + 2);
            keys = Arrays.copyOf(keys, room);
            values = Arrays.copyOf(values, room);
        }
        keys[count] = key;
        values[count++] = value;
    }
}
