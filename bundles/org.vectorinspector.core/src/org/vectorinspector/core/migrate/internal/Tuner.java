package org.vectorinspector.core.migrate.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.core.migrate.RunLimits;

/**
 * Finds while a run goes how many records a write takes best, and how many writes at once: half as many writers more as long as that makes
 * it faster, smaller batches and fewer writers where the target asks for a pause. A person's limits come first. Safe for use by several
 * threads.
 */
final class Tuner {
    private static final int FIRST_BATCH = 250;
    private static final int LEAST_BATCH = 8;
    private static final int FIRST_WRITERS = 4;
    private static final long BYTES_PER_BATCH = 1_000_000;
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(600);
    private static final double BETTER = 1.1;
    private static final double UNKNOWN = 1;
    private static final int REST = 50;

    private final LongSupplier nanoTime;
    private final int mostRecords;
    private final int mostWriters;
    private RunLimits limits;
    private int batch;
    private int writers;
    private double bytesPerRecord = UNKNOWN;
    private long windowStart;
    private long windowRecords;
    private double best;
    private int bestWriters = FIRST_WRITERS;
    private boolean climbing = true;
    private int resting;

    Tuner(LongSupplier nanoTime, int mostRecords, int mostWriters, RunLimits limits) {
        this.nanoTime = nanoTime;
        this.mostRecords = mostRecords;
        this.mostWriters = mostWriters;
        this.limits = limits;
        this.batch = Math.min(FIRST_BATCH, mostRecords);
        this.writers = Math.min(FIRST_WRITERS, mostWriters);
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
    synchronized int batch() {
        if (limits.batch() > 0) {
            return Math.min(limits.batch(), mostRecords);
        }
        long bySize = (long) Math.max(1, BYTES_PER_BATCH / bytesPerRecord);
        return (int) Math.max(1, Math.min(batch, bySize));
    }

    synchronized int writers() {
        return limits.writers() > 0 ? Math.min(limits.writers(), mostWriters) : writers;
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
    synchronized void wrote(int records, long bytes) {
        if (records > 0) {
            bytesPerRecord = bytesPerRecord == UNKNOWN ? (double) bytes / records : 0.9 * bytesPerRecord + 0.1 * bytes / records;
        }
        windowRecords += records;
        long took = nanoTime.getAsLong() - windowStart;
        if (took >= WINDOW) {
            judge(windowRecords * 1e9 / took);
            windowRecords = 0;
            windowStart = nanoTime.getAsLong();
        }
    }

    /** Takes note that the target asked for a pause. */
    synchronized void pressed() {
        batch = Math.max(Math.min(LEAST_BATCH, mostRecords), batch / 2);
        writers = Math.max(1, writers - 1);
        climbing = false;
        resting = REST;
        best = 0;
    }

    private void judge(double rate) {
        if (resting > 0) {
            resting--;
            if (resting == 0) {
                batch = Math.min(Math.min(FIRST_BATCH, mostRecords), batch * 2);
                climbing = true;
                best = 0;
            }
            return;
        }
        if (climbing && rate > best * BETTER) {
            best = rate;
            bestWriters = writers;
            writers = Math.min(mostWriters, writers + Math.max(1, writers / 2));
        } else if (climbing) {
            writers = Math.max(1, bestWriters);
            climbing = false;
            resting = REST;
        }
        notifyAll();
    }
}
