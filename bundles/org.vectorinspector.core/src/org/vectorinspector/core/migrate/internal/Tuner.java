package org.vectorinspector.core.migrate.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.core.migrate.RunLimits;

/**
 * Finds while a run goes how many records a write takes best, and how many writes at once; smaller batches and fewer writers where the
 * target asks for a pause. A person's limits come first. Safe for use by several threads.
 */
public final class Tuner {
    private static final int FIRST_BATCH = 250;
    private static final int LEAST_BATCH = 8;
    private static final long BYTES_PER_BATCH = 1_000_000;
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(600);
    private static final int WRITES_PER_WINDOW = 8;
    private static final double UNKNOWN = 1;
    private static final int WARM_UP = 1;
    private static final int DOUBT = 5;
    private static final int REST = 50;
    private static final int LONGEST_REST = 8 * REST;

    private final LongSupplier nanoTime;
    private final int mostRecords;
    private final WriterSearch search;
    private RunLimits limits;
    private int batch;
    private double bytesPerRecord = UNKNOWN;
    private long windowStart;
    private long windowRecords;
    private int windowWrites;
    private int carriedOver;
    private int resting = WARM_UP;
    private int rest = REST / 2;
    private int settled;

    /**
     * Begins to look for the best.
     *
     * @param nanoTime the clock
     * @param mostRecords that a write takes at all
     * @param search for the number of writers
     * @param limits those of the person
     */
    public Tuner(LongSupplier nanoTime, int mostRecords, WriterSearch search, RunLimits limits) {
        this.nanoTime = nanoTime;
        this.mostRecords = mostRecords;
        this.search = search;
        this.limits = limits;
        this.settled = search.writers();
        this.batch = Math.min(FIRST_BATCH, mostRecords);
        this.windowStart = nanoTime.getAsLong();
    }

    synchronized void limit(RunLimits other) {
        limits = other;
        notifyAll();
    }

    synchronized RunLimits limits() {
        return limits;
    }

    /** Returns how many records the next batch takes. */
    public synchronized int batch() {
        if (limits.batch() > 0) {
            return Math.min(limits.batch(), mostRecords);
        }
        long bySize = (long) Math.max(1, BYTES_PER_BATCH / bytesPerRecord);
        return (int) Math.max(1, Math.min(batch, bySize));
    }

    /** Returns how many are to write now. */
    public synchronized int writers() {
        return limits.writers() > 0 ? Math.min(limits.writers(), search.most()) : search.writers();
    }

    /** Returns how large the contents of a record are on average. */
    synchronized double bytesPerRecord() {
        return bytesPerRecord;
    }

    /** Takes note of records that were read: the first ones tell how large records are until some are done with. */
    synchronized void saw(RecordBatch records) {
        if (bytesPerRecord == UNKNOWN && !records.isEmpty()) {
            bytesPerRecord = (double) ContentSize.of(records) / records.size();
        }
    }

    /** Takes note of records that are done with. */
    public synchronized void wrote(int records, long bytes) {
        if (records > 0) {
            bytesPerRecord = bytesPerRecord == UNKNOWN ? (double) bytes / records : 0.9 * bytesPerRecord + 0.1 * bytes / records;
        }
        if (carriedOver > 0) {
            carriedOver--;
            begin();
            return;
        }
        windowRecords += records;
        windowWrites++;
        long took = nanoTime.getAsLong() - windowStart;
        if (took >= WINDOW && windowWrites >= Math.max(WRITES_PER_WINDOW, 2 * writers())) {
            judge(windowRecords * 1e9 / took);
            begin();
        }
    }

    /** Takes note that the target asked for a pause. */
    public synchronized void pressed() {
        batch = Math.max(Math.min(LEAST_BATCH, mostRecords), batch / 2);
        search.relent();
        resting = REST;
    }

    /**
     * Lets some time pass until the next search; twice as much each time that it ends where the one before did. Another number is looked at
     * again soon: a few slow writes at the wrong time may have made it look better.
     */
    private void rest() {
        rest = search.writers() == settled ? Math.clamp(2L * rest, REST, LONGEST_REST) : DOUBT;
        settled = search.writers();
        resting = rest;
    }

    private void begin() {
        windowRecords = 0;
        windowWrites = 0;
        windowStart = nanoTime.getAsLong();
    }

    private void judge(double rate) {
        if (resting > 0) {
            resting--;
            if (resting == 0) {
                batch = Math.min(Math.min(FIRST_BATCH, mostRecords), batch * 2);
                search.again();
            }
            return;
        }
        int before = search.writers();
        search.reached(rate);
        if (search.done()) {
            rest();
        }
        // What was begun by another number of writers says little of this one.
        carriedOver = before == search.writers() ? 0 : before;
        notifyAll();
    }
}
