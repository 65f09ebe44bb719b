package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.PartitionedId;

/** What was seen of the records of a source: enough to plan with, and no more than a few of them. */
final class Survey {
    private static final int KEPT = 200;
    private static final int IDS = 2_000;

    private final Map<String, KeyProfile> keys = new LinkedHashMap<>();
    private final Map<String, SpaceProfile> spaces = new LinkedHashMap<>();
    private final Map<IdKind, Long> idKinds = new EnumMap<>(IdKind.class);
    private final Map<String, Long> originals = new LinkedHashMap<>();
    private final List<RecordId> ids = new ArrayList<>();
    private final boolean whole;
    private final PartitionSurvey partitions = new PartitionSurvey();
    private final List<RecordBatch> kept = new ArrayList<>();
    private int keptRecords;
    private long records;
    private long documents;
    private int longestDocument;
    private Optional<String> document = Optional.empty();

    /** What was seen of one vector space. */
    static final class SpaceProfile {
        private VectorKind kind = VectorKind.DENSE;
        private int dimension;
        private long count;

        VectorKind kind() {
            return kind;
        }

        int dimension() {
            return dimension;
        }

        long count() {
            return count;
        }
    }

    /**
     * Begins a survey.
     *
     * @param whole whether the source is a collection with all of its partitions
     */
    Survey(boolean whole) {
        this.whole = whole;
    }

    void add(RecordBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            id(batch.ids().get(row));
            Metadata metadata = batch.metadata().get(row);
            if (whole || metadata.get(PartitionedId.FIELD).isPresent()) {
                partitions.see(batch.ids().get(row), metadata);
            }
            metadata.values().forEach((key, value) -> keys.computeIfAbsent(key, first -> new KeyProfile()).add(value));
            IdRule.FIELDS.stream().filter(field -> metadata.get(field).filter(Survey::names).isPresent())
                    .forEach(field -> originals.merge(field, 1L, Long::sum));
            batch.documents().get(row).ifPresent(this::document);
        }
        batch.vectors().forEach(this::space);
        records += batch.size();
        keep(batch);
    }

    private void id(RecordId id) {
        idKinds.merge(id.kind(), 1L, Long::sum);
        if (ids.size() < IDS) {
            ids.add(id);
        }
    }

    private void document(String text) {
        documents++;
        if (document.isEmpty() || text.length() > longestDocument) {
            longestDocument = text.length();
            document = Optional.of(text);
        }
    }

    private void space(String name, VectorBlock block) {
        SpaceProfile profile = spaces.computeIfAbsent(name, first -> new SpaceProfile());
        for (int row = 0; row < block.count(); row++) {
            if (block.has(row)) {
                if (profile.count++ == 0) {
                    measure(profile, block, row);
                }
            }
        }
    }

    private static void measure(SpaceProfile profile, VectorBlock block, int row) {
        switch (block) {
            case DenseBlock dense -> profile.dimension = dense.dimension();
            case TextBlock text -> profile.dimension = ((Vector.Dense) text.vector(row).orElseThrow()).dimension();
            case ListBlock list -> measure(profile, list.vector(row).orElseThrow());
        }
    }

    private static void measure(SpaceProfile profile, Vector vector) {
        switch (vector) {
            case Vector.Dense dense -> profile.dimension = dense.dimension();
            case Vector.Sparse sparse -> profile.kind = VectorKind.SPARSE;
            case Vector.Multi multi -> {
                profile.kind = VectorKind.MULTI;
                profile.dimension = multi.dimension();
            }
        }
    }

    private void keep(RecordBatch batch) {
        int room = Math.min(KEPT - keptRecords, batch.size());
        if (room > 0) {
            kept.add(batch.select(java.util.stream.IntStream.range(0, room).toArray()));
            keptRecords += room;
        }
    }

    private static boolean names(Value value) {
        return value instanceof Value.Text(String text) && !text.isEmpty() || value instanceof Value.Whole;
    }

    long records() {
        return records;
    }

    long documents() {
        return documents;
    }

    /** Returns the longest document, empty where there was none. */
    Optional<String> document() {
        return document;
    }

    Map<String, KeyProfile> keys() {
        return keys;
    }

    Map<String, SpaceProfile> spaces() {
        return spaces;
    }

    Map<IdKind, Long> idKinds() {
        return idKinds;
    }

    /** Returns how many records keep an original id under each of the keys that tools use for it. */
    Map<String, Long> originals() {
        return originals;
    }

    /** Returns what was seen of partitions, where the records say them. */
    PartitionSurvey partitions() {
        return partitions;
    }

    /** Returns the first ids. */
    List<RecordId> ids() {
        return ids;
    }

    /** Returns the first records as they came. */
    List<RecordBatch> kept() {
        return kept;
    }
}
