package org.vectorinspector.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do: on the condition itself, never for a time. */
public final class Wait {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Wait() {
    }

    /** Returns when the condition holds. */
    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still waiting after " + PATIENCE.toSeconds() + " seconds");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
