package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.CopyMapping;

/** Repeats what a run made of records: the mapping, and the ids that it made because the target refuses the ones that they have. */
final class Mapper {
    private final CopyMapping mapping;
    private final Probe probe;

    /**
     * Makes a mapper.
     *
     * @param sample records of the source with vectors, since a target refuses other records for want of these
     */
    Mapper(CopyMapping mapping, TargetFacts target, RecordBatch sample) {
        this.mapping = mapping;
        this.probe = new Probe(target, java.util.Optional.empty(), mapping.apply(sample), mapping.ids().kinds().getFirst());
    }

    RecordBatch apply(RecordBatch records) {
        RecordBatch mapped = mapping.apply(records);
        Set<RecordId> refused = refused(mapped);
        if (refused.isEmpty()) {
            return mapped;
        }
        int[] rows = IntStream.range(0, mapped.size()).filter(row -> refused.contains(mapped.ids().get(row))).toArray();
        RecordBatch made = mapping.withMadeIds(mapped.select(rows));
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            places.put(rows[i], i);
        }
        List<RecordId> ids = new ArrayList<>(mapped.ids());
        List<Metadata> metadata = new ArrayList<>(mapped.metadata());
        places.forEach((row, place) -> {
            ids.set(row, made.ids().get(place));
            metadata.set(row, made.metadata().get(place));
        });
        return new RecordBatch(ids, mapped.documents(), metadata, mapped.vectors());
    }

    /** Asks about texts only: a number or UUID is taken where there are numbers or UUIDs. */
    private Set<RecordId> refused(RecordBatch mapped) {
        if (!mapping.ids().kinds().contains(IdKind.TEXT)) {
            return Set.of();
        }
        try {
            return probe.idRefusals(mapped.ids()).keySet();
        } catch (VectorStoreException unanswered) {
            throw new UnansweredException(unanswered);
        }
    }

    /** Carries a failure of the target through a function that cannot throw it. */
    static final class UnansweredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnansweredException(VectorStoreException cause) {
            super(cause);
        }

        VectorStoreException failure() {
            return (VectorStoreException) getCause();
        }
    }
}
