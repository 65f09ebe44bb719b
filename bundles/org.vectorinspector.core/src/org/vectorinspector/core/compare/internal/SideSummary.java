package org.vectorinspector.core.compare.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.ComparedSource;
import org.vectorinspector.core.scan.RecordScan;

/**
 * What one side is, as far as it says so and its first page shows.
 *
 * @param info what it says
 * @param sample its first records
 */
record SideSummary(CollectionInfo info, List<VectorRecord> sample) {
    private static final double UNIT = 1e-3;

    SideSummary {
        Objects.requireNonNull(info, "info");
        sample = List.copyOf(sample);
    }

    static SideSummary of(ComparedSource source, boolean vectors) throws VectorStoreException {
        CollectionInfo info = source.describe();
        try (RecordScan scan = source.scan(vectors ? RecordFields.ALL : RecordFields.TEXTS)) {
            return new SideSummary(info, scan.next().map(page -> page.records()).orElse(RecordBatch.EMPTY).rows());
        }
    }

    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        sample.forEach(item -> keys.addAll(item.metadata().keys()));
        return keys;
    }

    /** Tells whether every record of the sample has this key; false for an empty sample. */
    boolean always(String key) {
        return !sample.isEmpty() && sample.stream().allMatch(item -> item.metadata().get(key).isPresent());
    }

    /** Returns the mean length of the vectors of each space that the sample has. */
    Map<String, Double> meanNorms() {
        Map<String, Double> norms = new LinkedHashMap<>();
        sample.stream().flatMap(item -> item.vectors().keySet().stream()).distinct().forEach(space -> norms.put(space, sample.stream()
                .map(item -> item.vector(space)).flatMap(Optional::stream).mapToDouble(Vector::norm).average().orElse(0)));
        return norms;
    }

    /** Tells whether all vectors of the sample have the length 1; false where there are none. */
    boolean unit() {
        List<Vector> vectors = sample.stream().flatMap(item -> item.vectors().values().stream()).toList();
        return !vectors.isEmpty() && vectors.stream().allMatch(vector -> Math.abs(vector.norm() - 1) < UNIT);
    }

    /** Returns how many of a hundred records of the sample have a document, empty for an empty sample. */
    String documents() {
        long having = sample.stream().filter(item -> item.document().isPresent()).count();
        return sample.isEmpty() ? "" : Math.round(100.0 * having / sample.size()) + " %";
    }

    /** Returns the mean number of characters of the sample's documents, empty where there are none. */
    String documentLength() {
        OptionalDouble mean = sample.stream().map(VectorRecord::document).flatMap(Optional::stream).mapToInt(String::length).average();
        return mean.isPresent() ? Long.toString(Math.round(mean.getAsDouble())) : "";
    }
}
