package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.VerifyReport.Check;
import org.vectorinspector.core.migrate.VerifyReport.Subject;

/** Asks both collections for the nearest records of the same vectors: what a person notices of a copy first. */
final class Neighbours {
    private static final int QUERIES = 50;
    private static final int TOP_K = 10;
    private static final double ENOUGH = 0.9;

    private final Ends ends;
    private final RunDocument run;
    private final Mapper mapper;

    Neighbours(Ends ends, RunDocument run, Mapper mapper) {
        this.ends = ends;
        this.run = run;
        this.mapper = mapper;
    }

    /**
     * Returns how much both agree. Approximate indexes differ, on some data much: less than nine of ten is a difference only where the
     * vectors differ too.
     */
    Check check(List<RecordId> sample, boolean sameVectors) throws VectorStoreException {
        Reach source = ends.reach((CopyPlace.InCollection) run.source());
        Reach target = ends.reach((CopyPlace.InCollection) run.target());
        Map.Entry<String, String> space = run.mapping().spaces().entrySet().iterator().next();
        List<RecordId> ids = List.copyOf(sample.subList(0, Math.min(QUERIES, sample.size())));
        RecordBatch records = source.call((client, collection) -> client.fetch(collection, ids, new RecordFields(false, false, Set.of(space.getKey()))));
        List<Double> overlaps = new ArrayList<>();
        List<String> worst = new ArrayList<>();
        for (VectorRecord item : records.rows()) {
            Optional<Vector> vector = item.vector(space.getKey());
            if (vector.isEmpty()) {
                continue;
            }
            Set<RecordId> here = nearest(source, space.getKey(), vector.get(), true);
            Set<RecordId> there = nearest(target, space.getValue(), vector.get(), false);
            double overlap = overlap(here, there);
            overlaps.add(overlap);
            if (overlap < ENOUGH && worst.size() < 5) {
                worst.add(item.id().text());
            }
        }
        double mean = overlaps.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        long poor = overlaps.stream().filter(overlap -> overlap < ENOUGH).count();
        String why = mean < ENOUGH && sameVectors ? " The vectors are equal: the two indexes approximate differently." : "";
        return new Check(Subject.NEIGHBOURS, mean >= ENOUGH || sameVectors, overlaps.size(), poor, "Top " + TOP_K + " overlap "
                + String.format(java.util.Locale.ROOT, "%.3f", mean) + " over " + overlaps.size() + " sampled searches." + why, worst);
    }

    private Set<RecordId> nearest(Reach reach, String space, Vector vector, boolean mapped) throws VectorStoreException {
        List<VectorRecord> found = reach.call((client, collection) -> client.search(collection, new SearchRequest(space,
                new SearchRequest.Query.ByVector(vector), TOP_K, Optional.empty(), new RecordFields(false, mapped, Set.of()))))
                .hits().stream().map(SearchHit::item).toList();
        return new HashSet<>(mapped ? mapper.apply(RecordBatch.of(found)).ids() : found.stream().map(VectorRecord::id).toList());
    }

    private static double overlap(Set<RecordId> here, Set<RecordId> there) {
        if (here.isEmpty()) {
            return there.isEmpty() ? 1 : 0;
        }
        Set<RecordId> both = new HashSet<>(here);
        both.retainAll(there);
        return (double) both.size() / Math.max(here.size(), there.size());
    }
}
