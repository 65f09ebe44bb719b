package org.vectorinspector.testkit.memory;

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
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;

/** A collection that is written to. */
final class StoredCollection implements MemoryCollection {
    private final NavigableMap<Long, VectorRecord> records = new ConcurrentSkipListMap<>();
    private final Map<RecordId, Long> numbers = new ConcurrentHashMap<>();
    private CollectionInfo info;
    private long next;

    StoredCollection(CollectionSpec spec) {
        info = new CollectionInfo(spec.name(), spec.spaces(), List.of(IdKind.values()), spec.metadata(), Map.of("Kept in", "memory"));
    }

    @Override
    public synchronized CollectionInfo info() {
        return info;
    }

    @Override
    public Stream<Numbered> from(long number) {
        return records.tailMap(number, true).entrySet().stream().map(entry -> new Numbered(entry.getKey(), entry.getValue()));
    }

    @Override
    public Optional<VectorRecord> find(RecordId id) {
        return Optional.ofNullable(numbers.get(id)).map(records::get);
    }

    @Override
    public long size() {
        return records.size();
    }

    @Override
    public synchronized void put(List<VectorRecord> batch) throws VectorStoreException {
        CollectionInfo widened = info;
        for (VectorRecord item : batch) {
            widened = checked(widened, item);
        }
        info = widened;
        for (VectorRecord item : batch) {
            long number = numbers.computeIfAbsent(item.id(), unused -> next++);
            records.put(number, item);
        }
    }

    @Override
    public synchronized void remove(List<RecordId> ids) {
        for (RecordId id : ids) {
            Optional.ofNullable(numbers.remove(id)).ifPresent(records::remove);
        }
    }

    private static CollectionInfo checked(CollectionInfo info, VectorRecord item) throws VectorStoreException {
        CollectionInfo widened = info;
        for (Map.Entry<String, Vector> entry : item.vectors().entrySet()) {
            if (entry.getValue() instanceof Vector.Dense dense) {
                widened = checked(widened, item, entry.getKey(), dense);
            }
        }
        return widened;
    }

    private static CollectionInfo checked(CollectionInfo info, VectorRecord item, String spaceName, Vector.Dense vector)
            throws VectorStoreException {
        VectorSpace space = info.spaces().stream().filter(candidate -> candidate.name().equals(spaceName)).findFirst()
                .orElseThrow(() -> invalid("There is no vector space " + spaceName + "."));
        for (float value : vector.values()) {
            if (!Float.isFinite(value)) {
                throw invalid("The vector of " + item.id().text() + " holds a number that is not finite.");
            }
        }
        if (space.dimension() == 0) {
            VectorSpace fixed = new VectorSpace(space.name(), VectorKind.DENSE, vector.dimension(), space.metric());
            List<VectorSpace> spaces = info.spaces().stream().map(old -> old.equals(space) ? fixed : old).toList();
            return new CollectionInfo(info.name(), spaces, info.idKinds(), info.metadata(), info.details());
        }
        if (space.dimension() != vector.dimension()) {
            throw invalid("The vector of " + item.id().text() + " has " + vector.dimension() + " dimensions, the collection has "
                    + space.dimension() + ".");
        }
        return info;
    }

    private static VectorStoreException invalid(String message) {
        return new VectorStoreException(Kind.INVALID_REQUEST, message, "Correct the record.");
    }
}
