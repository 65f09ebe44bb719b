package org.vectorinspector.core.migrate.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.vectorinspector.core.migrate.RunTally;

/** Counts what a run has done, and how fast over the last seconds. Safe for use by several threads. */
final class Meter {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(5);

    private final LongSupplier nanoTime;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private RunTally tally;

    /** A tally at a time. */
    private record Moment(long nanos, RunTally tally) {
    }

    /**
     * How fast it goes.
     *
     * @param records a second
     * @param bytes a second
     */
    record Rate(double records, double bytes) {
    }

    Meter(LongSupplier nanoTime, RunTally before) {
        this.nanoTime = nanoTime;
        this.tally = before;
        moments.add(new Moment(nanoTime.getAsLong(), before));
    }

    synchronized void add(RunTally more) {
        tally = tally.plus(more);
        long now = nanoTime.getAsLong();
        if (now - moments.getLast().nanos() > WINDOW / 50) {
            moments.add(new Moment(now, tally));
        }
        forget(now);
    }

    synchronized RunTally tally() {
        return tally;
    }

    synchronized Rate rate() {
        long now = nanoTime.getAsLong();
        forget(now);
        Moment first = moments.getFirst();
        double seconds = Math.max(1e-3, (now - first.nanos()) / 1e9);
        return new Rate((tally.done() - first.tally().done()) / seconds, (tally.bytes() - first.tally().bytes()) / seconds);
    }

    private void forget(long now) {
        while (moments.size() > 1 && now - moments.getFirst().nanos() > WINDOW) {
            moments.removeFirst();
        }
    }
}
