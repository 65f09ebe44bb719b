package org.vectorinspector.standins.pinecone;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The records of one namespace in the order of their ids, which are ASCII. */
final class StoredNamespace {
    /** The name of the default namespace. */
    static final String DEFAULT = "__default__";

    private final ConcurrentSkipListMap<String, StoredVector> records = new ConcurrentSkipListMap<>();

    static String named(String name) {
        return name.isEmpty() ? DEFAULT : name;
    }

    void put(List<StoredVector> vectors) {
        vectors.forEach(vector -> records.put(vector.id(), vector));
    }

    Optional<StoredVector> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    void remove(String id) {
        records.remove(id);
    }

    void removeIf(Predicate<StoredVector> condition) {
        records.values().removeIf(condition);
    }

    /** Returns the records behind an id; an empty one is before all. */
    Stream<StoredVector> behind(String id) {
        return records.tailMap(id, false).values().stream();
    }

    int size() {
        return records.size();
    }
}
