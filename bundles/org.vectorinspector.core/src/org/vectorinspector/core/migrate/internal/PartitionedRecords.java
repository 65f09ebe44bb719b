package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.core.migrate.PartitionedId;

/**
 * Takes records of a whole collection apart by their partitions, and marks those of a partition with it.
 *
 * @param kind of the ids within a partition
 */
record PartitionedRecords(IdKind kind) {
    /** Returns the ids within each partition. */
    Map<String, List<RecordId>> divided(List<RecordId> ids) {
        Map<String, List<RecordId>> parts = new TreeMap<>();
        ids.stream().map(PartitionedId::of).forEach(id -> parts.computeIfAbsent(id.partition(), first -> new ArrayList<>()).add(own(id.inside())));
        return parts;
    }

    /** Returns the records of each partition as they are there. */
    Map<String, RecordBatch> divided(RecordBatch records) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < records.size(); row++) {
            rows.computeIfAbsent(PartitionedId.of(records.ids().get(row)).partition(), first -> new ArrayList<>()).add(row);
        }
        Map<String, RecordBatch> parts = new LinkedHashMap<>();
        rows.forEach((partition, some) -> parts.put(partition, bare(records.select(some.stream().mapToInt(Integer::intValue).toArray()))));
        return parts;
    }

    private RecordBatch bare(RecordBatch records) {
        return new RecordBatch(records.ids().stream().map(id -> own(PartitionedId.of(id).inside())).toList(), records.documents(),
                records.metadata().stream().map(metadata -> metadata.without(PartitionedId.FIELD)).toList(), records.vectors());
    }

    private RecordId own(RecordId id) {
        try {
            return id.kind() == kind ? id : RecordId.parse(kind, id.text());
        } catch (IllegalArgumentException other) {
            /* the database says what is wrong with it */
            return id;
        }
    }

    /** Returns records of a partition as the whole collection has them; their metadata say the partition where metadata were asked for. */
    static RecordBatch marked(String partition, RecordBatch records, RecordFields fields) {
        List<RecordId> ids = new ArrayList<>(records.size());
        List<Metadata> metadata = new ArrayList<>(records.size());
        for (int row = 0; row < records.size(); row++) {
            PartitionedId id = new PartitionedId(partition, records.ids().get(row));
            Metadata own = records.metadata().get(row);
            ids.add(id.whole());
            metadata.add(fields.metadata() && id.marked() ? own.with(PartitionedId.FIELD, Value.of(partition)) : own);
        }
        return new RecordBatch(ids, records.documents(), metadata, records.vectors());
    }

    /** Returns failures of a partition with the ids of the whole collection. */
    static List<RecordFailure> marked(String partition, List<RecordFailure> failures) {
        return failures.stream().map(failure -> new RecordFailure(new PartitionedId(partition, failure.id()).whole(), failure.message())).toList();
    }
}
