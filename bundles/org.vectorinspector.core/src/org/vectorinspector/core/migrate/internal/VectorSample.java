package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.VectorComparison;
import org.vectorinspector.core.compare.VectorTolerance;
import org.vectorinspector.core.migrate.CopyMapping;

/** Compares the vectors of some records, number by number. */
final class VectorSample {
    private static final int AT_ONCE = 100;

    private final Reach source;
    private final Reach target;
    private final CopyMapping mapping;
    private final Mapper mapper;

    /**
     * What was found.
     *
     * @param compared how many vectors
     * @param different the ids of the records whose vectors differ
     * @param largest the largest difference between two numbers
     */
    record Finding(long compared, List<String> different, double largest) {
    }

    VectorSample(Reach source, Reach target, CopyMapping mapping, Mapper mapper) {
        this.source = source;
        this.target = target;
        this.mapping = mapping;
        this.mapper = mapper;
    }

    Finding compare(List<RecordId> ids, VectorTolerance tolerance) throws VectorStoreException {
        long compared = 0;
        double largest = 0;
        List<String> different = new ArrayList<>();
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            List<RecordId> some = List.copyOf(ids.subList(first, Math.min(ids.size(), first + AT_ONCE)));
            RecordBatch expected = mapper.apply(fetch(source, some, mapping.spaces().keySet(), true));
            Map<RecordId, VectorRecord> there = new HashMap<>();
            fetch(target, expected.ids(), Set.copyOf(mapping.spaces().values()), false).rows().forEach(item -> there.put(item.id(), item));
            for (VectorRecord item : expected.rows()) {
                VectorRecord other = there.get(item.id());
                for (Map.Entry<String, Vector> vector : other == null ? Set.<Map.Entry<String, Vector>>of() : item.vectors().entrySet()) {
                    Optional<Vector> copy = other.vector(vector.getKey());
                    compared++;
                    largest = Math.max(largest, copy.flatMap(one -> VectorComparison.of(vector.getValue(), one)).map(VectorComparison::largest).orElse(0.0));
                    if (copy.isEmpty() || !tolerance.equal(vector.getValue(), copy.get())) {
                        different.add(item.id().text());
                    }
                }
            }
        }
        return new Finding(compared, different, largest);
    }

    private static RecordBatch fetch(Reach reach, List<RecordId> ids, Set<String> spaces, boolean metadata) throws VectorStoreException {
        return reach.call((client, collection) -> client.fetch(collection, ids, new RecordFields(false, metadata, spaces)));
    }
}
