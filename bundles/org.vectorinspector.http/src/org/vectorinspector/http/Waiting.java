package org.vectorinspector.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time by which deadlines and pauses between repetitions are kept: the computer's own, or a test's. */
public interface Waiting {
    /** The computer's own time. */
    Waiting SYSTEM = new Waiting() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration length, CountDownLatch end) throws InterruptedException {
            end.await(length.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /** Returns nanoseconds that only ever grow, as {@link System#nanoTime()} does. */
    long nanos();

    /** Returns the date and time. */
    Instant now();

    /** Blocks for this long, or until the latch is open. */
    void pause(Duration length, CountDownLatch end) throws InterruptedException;
}
