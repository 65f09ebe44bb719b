package org.vectorinspector.provider.tiny.internal;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;

/** Records by the number of their first writing, which is their order. */
final class TinyCollection {
    private final CollectionInfo info;
    private final NavigableMap<Long, VectorRecord> rows = new ConcurrentSkipListMap<>();
    private final Map<RecordId, Long> numbers = new ConcurrentHashMap<>();
    private long next;

    TinyCollection(CollectionSpec spec) {
        info = new CollectionInfo(spec.name(), spec.spaces(), List.of(IdKind.TEXT), spec.metadata(), Map.of());
    }

    CollectionInfo info() {
        return info;
    }

    Stream<Map.Entry<Long, VectorRecord>> from(long number, Optional<Filter> filter) {
        return rows.tailMap(number, true).entrySet().stream()
                .filter(row -> filter.map(condition -> FilterMatcher.matches(condition, row.getValue())).orElse(true));
    }

    Optional<VectorRecord> find(RecordId id) {
        return Optional.ofNullable(numbers.get(id)).map(rows::get);
    }

    synchronized void put(List<VectorRecord> records) throws VectorStoreException {
        for (VectorRecord item : records) {
            for (Vector vector : item.vectors().values()) {
                check(vector);
            }
        }
        for (VectorRecord item : records) {
            rows.put(numbers.computeIfAbsent(item.id(), first -> next++), item);
        }
    }

    synchronized void remove(List<RecordId> ids) {
        ids.forEach(id -> Optional.ofNullable(numbers.remove(id)).ifPresent(rows::remove));
    }

    /** Returns the numbers of a vector that fits. */
    float[] check(Vector vector) throws VectorStoreException {
        if (!(vector instanceof Vector.Dense(float[] values)) || values.length != info.spaces().getFirst().dimension()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The vector does not fit the collection.", "Use one of its dimension.");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "The vector holds " + value + ".", "Vectors hold finite numbers only.");
            }
        }
        return values;
    }
}
