package org.vectorinspector.api.model;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Values that are so few that a look at one after the other finds them soonest. Most records have such, and two arrays take a quarter
 * of the memory of a table.
 */
final class FewValues extends FixedValues {
    private final String[] keys;
    private final Value[] values;

    /**
     * @param keys in their order, each once, and from now on nobody else's
     * @param values as many
     */
    FewValues(String[] keys, Value[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** Returns the place of a key among the first so many, -1 when it is not there. */
    static int find(Object key, String[] keys, int count) {
        for (int place = 0; place < count; place++) {
            if (keys[place].equals(key)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public Value get(Object key) {
        int place = find(key, keys, keys.length);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key, keys, keys.length) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Value> action) {
        for (int place = 0; place < keys.length; place++) {
            action.accept(keys[place], values[place]);
        }
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, Value>> {
        @Override
        public Iterator<Entry<String, Value>> iterator() {
            return new EntryIterator();
        }

        @Override
        public int size() {
            return keys.length;
        }
    }

    private final class EntryIterator implements Iterator<Entry<String, Value>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        public Entry<String, Value> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int place = next++;
            return Map.entry(keys[place], values[place]);
        }
    }
}
