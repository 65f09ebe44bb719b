package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * Entries that wait for their counterpart: in memory up to a bound, then in two files of parts that fit together. For one
 * thread.
 */
public final class PendingEntries implements AutoCloseable {
    private static final long BOUND = 64L << 20;

    private final Findings findings;
    private final long bound;
    private final Map<Side, Map<Entry.Key, Entry>> waiting = new EnumMap<>(Map.of(Side.LEFT, new LinkedHashMap<>(), Side.RIGHT, new LinkedHashMap<>()));
    private final Map<Side, EntrySpill> spills = new EnumMap<>(Side.class);
    private long weight;

    /** Something that may stop long work. */
    @FunctionalInterface
    public interface Check {
        /** Throws kind {@code CANCELLED} when the work shall stop. */
        void stopWhenAsked() throws VectorStoreException;
    }

    /** Makes a waiting room of the usual size. */
    public PendingEntries(Findings findings, Optional<Path> workspace) {
        this(findings, workspace, BOUND);
    }

    /**
     * Makes a waiting room.
     *
     * @param workspace the folder of the files, empty for the system's
     * @param bound how many bytes wait in memory
     */
    public PendingEntries(Findings findings, Optional<Path> workspace, long bound) {
        this.findings = Objects.requireNonNull(findings, "findings");
        this.bound = bound;
        for (Side side : Side.values()) {
            spills.put(side, new EntrySpill(workspace));
        }
    }

    /** Takes an entry; tells the findings when its counterpart waits already. */
    public void add(Side side, Entry entry) throws IOException {
        findings.read(side);
        Entry.Key key = entry.key();
        Entry counterpart = waiting.get(side.other()).remove(key);
        if (counterpart != null) {
            weight -= counterpart.weight();
            pair(side, entry, counterpart);
            return;
        }
        Entry twin = waiting.get(side).put(key, entry);
        weight += entry.weight();
        if (twin != null) {
            weight -= twin.weight();
            spills.get(side).add(twin);
        }
        if (weight > bound) {
            spill();
        }
    }

    /** Finds out about all that still wait. */
    public void finish(Check check) throws IOException, VectorStoreException {
        if (spills.values().stream().allMatch(EntrySpill::isEmpty)) {
            for (Side side : Side.values()) {
                single(side, waiting.get(side));
            }
            return;
        }
        spill();
        for (int part = 0; part < EntrySpill.PARTS; part++) {
            check.stopWhenAsked();
            join(part, check);
        }
    }

    @Override
    public void close() {
        spills.values().forEach(EntrySpill::close);
    }

    private void spill() throws IOException {
        for (Side side : Side.values()) {
            for (Entry entry : waiting.get(side).values()) {
                spills.get(side).add(entry);
            }
            waiting.get(side).clear();
        }
        weight = 0;
    }

    /** Joins one part, in as many slices as memory asks for. */
    private void join(int part, Check check) throws IOException, VectorStoreException {
        long slices = 1 + spills.get(Side.LEFT).bytes(part) / bound;
        for (long slice = 0; slice < slices; slice++) {
            check.stopWhenAsked();
            join(part, slice, slices);
        }
    }

    private void join(int part, long slice, long slices) throws IOException {
        Map<Entry.Key, Entry> left = new LinkedHashMap<>();
        spills.get(Side.LEFT).read(part, entry -> {
            Entry twin = inSlice(entry, slice, slices) ? left.put(entry.key(), entry) : null;
            if (twin != null) {
                findings.single(Side.LEFT, twin);
            }
        });
        spills.get(Side.RIGHT).read(part, entry -> {
            if (inSlice(entry, slice, slices)) {
                join(entry, left.remove(entry.key()));
            }
        });
        single(Side.LEFT, left);
    }

    private static boolean inSlice(Entry entry, long slice, long slices) {
        return slices == 1 || Long.remainderUnsigned(entry.key().low(), slices) == slice;
    }

    private void join(Entry right, Entry left) throws IOException {
        if (left == null) {
            findings.single(Side.RIGHT, right);
        } else {
            findings.pair(left, right);
        }
    }

    private void pair(Side side, Entry entry, Entry counterpart) throws IOException {
        findings.pair(side == Side.LEFT ? entry : counterpart, side == Side.LEFT ? counterpart : entry);
    }

    private void single(Side side, Map<Entry.Key, Entry> entries) throws IOException {
        for (Entry entry : entries.values()) {
            findings.single(side, entry);
        }
    }
}
