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
    private final WaitingEntries waiting = new WaitingEntries();
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

    /** Hears which entries are about to come; it needs not, but then they take longer. */
    void expect(EntryPage page, int from, int to) {
        waiting.expect(page, from, to);
    }

    /** Tells whether all that wait are in memory. */
    public boolean inMemory() {
        return spills.values().stream().allMatch(EntrySpill::isEmpty);
    }

    /** Takes an entry, tells the findings when its counterpart waits in memory already, and returns whether it does. */
    public boolean add(Side side, Entry entry) throws IOException {
        int place = waiting.find(entry);
        if (waiting.holds(place, side.other())) {
            pair(side, entry, waiting.take(place));
            return true;
        }
        if (waiting.holds(place, side)) {
            spills.get(side).add(waiting.take(place));
            place = waiting.find(entry);
        }
        waiting.put(place, side, entry);
        if (waiting.full() || waiting.weight() > bound) {
            spill();
        }
        return false;
    }

    /** Finds out about all that still wait. */
    public void finish(Check check) throws IOException, VectorStoreException {
        if (inMemory()) {
            for (Side side : Side.values()) {
                waiting.each(side, entry -> findings.single(side, entry));
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
            waiting.each(side, spills.get(side)::add);
        }
        waiting.clear();
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
