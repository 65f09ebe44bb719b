package org.vectorinspector.core.compare.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.core.compare.IdMatching;

/** Turns records into {@linkplain Entry entries}. For one thread. */
public final class EntryWriter {
    private static final int KNOWN_KEYS = 10_000;

    private final GrowingBytes out = new GrowingBytes();
    private final Map<String, Long> knownKeys = new HashMap<>();
    private final IdMatching matching;
    private final boolean vectors;

    /** Makes a writer that matches records in this way, with or without their vectors. */
    public EntryWriter(IdMatching matching, boolean vectors) {
        this.matching = Objects.requireNonNull(matching, "matching");
        this.vectors = vectors;
    }

    /** Returns one entry for each record, in their order. */
    public EntryPage entries(RecordBatch batch) {
        List<Map.Entry<String, VectorBlock>> blocks = batch.vectors().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        int[] ends = new int[batch.size()];
        for (int row = 0; row < ends.length; row++) {
            write(batch, row, blocks);
            ends[row] = out.size();
        }
        return new EntryPage(out.handOver(), ends);
    }

    private void write(RecordBatch batch, int row, List<Map.Entry<String, VectorBlock>> blocks) {
        RecordId id = batch.ids().get(row);
        Metadata metadata = batch.metadata().get(row);
        int begin = out.size();
        out.skip(Entry.ID);
        out.putByte(id.kind().ordinal());
        long[] key = id(id, metadata);
        out.putLong(begin, key[0]);
        out.putLong(begin + Entry.KEY_LOW, key[1]);
        out.putLong(begin + Entry.DOCUMENT, document(batch.documents().get(row)));
        out.putLong(begin + Entry.METADATA, keys(metadata));
        int start = out.size();
        if (vectors) {
            blocks.forEach(block -> vector(block.getKey(), block.getValue(), row));
        }
        out.putLong(begin + Entry.VECTORS, start == out.size() ? 0 : out.hash(start)[0]);
    }

    /** Puts an id and returns the hash of what its record is matched by, which is mostly the id itself. */
    private long[] id(RecordId id, Metadata metadata) {
        int start = out.size();
        IdText.put(out, id);
        Optional<String> kept = matching.kept(metadata);
        if (kept.isEmpty()) {
            return out.hash(start);
        }
        int behind = out.size();
        IdText.put(out, kept.get());
        return takenBack(behind);
    }

    private long document(Optional<String> text) {
        return text.isEmpty() ? 0 : hashed(text.get());
    }

    private long hashed(String text) {
        int start = out.size();
        out.putText(text);
        return takenBack(start)[0];
    }

    /** Hashes what is written from a place on, and forgets it again. */
    private long[] takenBack(int start) {
        long[] hash = out.hash(start);
        out.cut(start);
        return hash;
    }

    /** Puts a hash of each key and of its value, in the order of the hashes, and returns the hash of all, 0 when there is none. */
    private long keys(Metadata metadata) {
        long[] keys = new long[metadata.values().size()];
        long[] values = new long[keys.length];
        int count = 0;
        for (Map.Entry<String, Value> field : metadata.values().entrySet()) {
            if (!matching.reserves(field.getKey())) {
                insert(keys, values, count++, key(field.getKey()), hashed(field.getValue()));
            }
        }
        out.putInt(count);
        int start = out.size();
        for (int i = 0; i < count; i++) {
            out.putLong(keys[i]);
            out.putLong(values[i]);
        }
        return count == 0 ? 0 : out.hash(start)[0];
    }

    /** Returns the hash of a key: most records have the same ones. */
    private long key(String key) {
        if (knownKeys.size() > KNOWN_KEYS) {
            knownKeys.clear();
        }
        return knownKeys.computeIfAbsent(key, this::hashed);
    }

    private static void insert(long[] keys, long[] values, int count, long key, long value) {
        int place = count;
        while (place > 0 && keys[place - 1] > key) {
            keys[place] = keys[place - 1];
            values[place] = values[place - 1];
            place--;
        }
        keys[place] = key;
        values[place] = value;
    }

    private long hashed(Value value) {
        int start = out.size();
        CanonicalForm.write(out, value);
        return takenBack(start)[0];
    }

    private void vector(String space, VectorBlock block, int row) {
        if (!block.has(row)) {
            return;
        }
        out.putText(space);
        if (block instanceof DenseBlock dense) {
            dense(dense.values(), dense.offset(row), dense.dimension());
            return;
        }
        switch (block.vector(row).orElseThrow()) {
            case Vector.Dense dense -> dense(dense.values(), 0, dense.dimension());
            case Vector.Sparse sparse -> {
                out.putByte('s');
                out.putInt(sparse.indices().length);
                out.putInts(sparse.indices());
                out.putFloats(sparse.values(), 0, sparse.values().length);
            }
            case Vector.Multi multi -> {
                out.putByte('m');
                out.putInt(multi.dimension());
                out.putInt(multi.values().length);
                out.putFloats(multi.values(), 0, multi.values().length);
            }
        }
    }

    private void dense(float[] values, int from, int count) {
        out.putByte('d');
        out.putInt(count);
        out.putFloats(values, from, count);
    }
}
