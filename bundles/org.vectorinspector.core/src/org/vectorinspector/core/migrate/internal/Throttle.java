package org.vectorinspector.core.migrate.internal;

import java.util.function.LongSupplier;
import org.vectorinspector.core.migrate.RunLimits;

/** Says how long to wait so that records and bytes go no faster than a person allows. Safe for use by several threads. */
final class Throttle {
    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private long free;

    Throttle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.free = nanoTime.getAsLong();
    }

    /** Books records and returns after how many nanoseconds they may go. */
    synchronized long book(RunLimits limits, int records, long bytes) {
        long now = nanoTime.getAsLong();
        long start = Math.max(now, free);
        free = start + Math.max(cost(records, limits.recordsPerSecond()), cost(bytes, limits.bytesPerSecond()));
        return start - now;
    }

    private static long cost(long amount, long perSecond) {
        return perSecond == 0 ? 0 : (long) ((double) amount / perSecond * SECOND);
    }
}
