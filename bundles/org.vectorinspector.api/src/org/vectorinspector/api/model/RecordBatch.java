package org.vectorinspector.api.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several records, column by column: what pages carry and writes take. Immutable but for the arrays inside the blocks,
 * which nobody writes into.
 *
 * @param ids one for each record
 * @param documents as many; empty where there is none or none was asked for
 * @param metadata as many; {@link Metadata#EMPTY} where there is none or none was asked for
 * @param vectors a block for each space that was asked for, each as long as {@code ids}
 */
public record RecordBatch(List<RecordId> ids, List<Optional<String>> documents, List<Metadata> metadata,
        Map<String, VectorBlock> vectors) {
    /** A batch without records. */
    public static final RecordBatch EMPTY = new RecordBatch(List.of(), List.of(), List.of(), Map.of());

    public RecordBatch {
        ids = List.copyOf(ids);
        documents = List.copyOf(documents);
        metadata = List.copyOf(metadata);
        vectors = Collections.unmodifiableMap(new LinkedHashMap<>(vectors));
        int count = ids.size();
        boolean even = documents.size() == count && metadata.size() == count
                && vectors.values().stream().allMatch(block -> block.count() == count);
        if (!even) {
            throw new IllegalArgumentException("All columns of a batch have " + count + " rows");
        }
    }

    /**
     * Makes a batch of single records; all spaces that any of them has become blocks.
     *
     * @throws IllegalArgumentException when dense vectors of one space differ in dimension
     */
    public static RecordBatch of(List<VectorRecord> records) {
        Map<String, VectorBlock> blocks = new LinkedHashMap<>();
        records.stream().flatMap(item -> item.vectors().keySet().stream()).distinct()
                .forEach(space -> blocks.put(space, Blocks.of(records, space)));
        return new RecordBatch(records.stream().map(VectorRecord::id).toList(),
                records.stream().map(VectorRecord::document).toList(),
                records.stream().map(VectorRecord::metadata).toList(), blocks);
    }

    /** Returns how many records there are. */
    public int size() {
        return ids.size();
    }

    /** Tells whether there is no record. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /**
     * Returns a batch of these rows in this order; vectors are copied once and not decoded.
     *
     * @throws IndexOutOfBoundsException when one of them is none of the batch's
     */
    public RecordBatch select(int... rows) {
        Map<String, VectorBlock> blocks = new LinkedHashMap<>();
        vectors.forEach((space, block) -> blocks.put(space, block.select(rows)));
        return new RecordBatch(Arrays.stream(rows).mapToObj(ids::get).toList(), Arrays.stream(rows).mapToObj(documents::get).toList(),
                Arrays.stream(rows).mapToObj(metadata::get).toList(), blocks);
    }

    /**
     * Returns the rows from {@code from} to before {@code to}, this batch itself when that is all of it; they may share what is in memory
     * with it.
     *
     * @throws IndexOutOfBoundsException when there are no such rows
     */
    public RecordBatch stretch(int from, int to) {
        if (from == 0 && to == size()) {
            return this;
        }
        Map<String, VectorBlock> blocks = new LinkedHashMap<>();
        vectors.forEach((space, block) -> blocks.put(space, block.stretch(from, to)));
        return new RecordBatch(ids.subList(from, to), documents.subList(from, to), metadata.subList(from, to), blocks);
    }

    /** Returns one row as a value of its own, for looking at single records. */
    public VectorRecord row(int row) {
        Map<String, Vector> own = new LinkedHashMap<>();
        vectors.forEach((space, block) -> block.vector(row).ifPresent(vector -> own.put(space, vector)));
        return new VectorRecord(ids.get(row), documents.get(row), metadata.get(row), own);
    }

    /** Returns all rows as values of their own, for small batches. */
    public List<VectorRecord> rows() {
        return IntStream.range(0, size()).mapToObj(this::row).toList();
    }
}
