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
    private static final long BOUND = 128L << 20;

    private final Findings findings;
    private final long bound;
    private final Map<Side, WaitingEntries> waiting = new EnumMap<>(Map.of(Side.LEFT, new WaitingEntries(), Side.RIGHT, new WaitingEntries()));
    private final Map<Side, EntrySpill> spills = new EnumMap<>(Side.class);

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
        Optional<Entry> counterpart = waiting.get(side.other()).take(entry);
        if (counterpart.isPresent()) {
            pair(side, entry, counterpart.get());
            return;
        }
        WaitingEntries own = waiting.get(side);
        Optional<Entry> twin = own.put(entry);
        if (twin.isPresent()) {
            spills.get(side).add(twin.get());
        }
        if (own.full() || waiting.get(Side.LEFT).weight() + waiting.get(Side.RIGHT).weight() > bound) {
            spill();
        }
    }

    /** Finds out about all that still wait. */
    public void finish(Check check) throws IOException, VectorStoreException {
        if (spills.values().stream().allMatch(EntrySpill::isEmpty)) {
            for (Side side : Side.values()) {
                waiting.get(side).each(entry -> findings.single(side, entry));
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
            waiting.get(side).each(spills.get(side)::add);
            waiting.get(side).clear();
        }
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
        for (Entry single : left.values()) {
            findings.single(Side.LEFT, single);
        }
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
}
