package org.vectorinspector.core.migrate.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Knows since when one end of a run owes an answer: a call may wait for minutes before it gives up, and repeats itself meanwhile. Safe
 * for use by several threads.
 */
final class Silence {
    private final LongSupplier nanoTime;
    private final String end;
    private final Duration patience;
    private int asked;
    private long since;

    /**
     * Listens to an end.
     *
     * @param end as a sentence begins with it
     * @param patience how long it may be silent without anybody being told
     */
    Silence(LongSupplier nanoTime, String end, Duration patience) {
        this.nanoTime = nanoTime;
        this.end = end;
        this.patience = patience;
    }

    /** Returns the same call, which is listened to. */
    <T> Patience.Call<T> around(Patience.Call<T> call) {
        return () -> {
            begin();
            try {
                return call.run();
            } finally {
                answered();
            }
        };
    }

    /** Returns a sentence about a silence that lasts, empty where there is none. */
    synchronized Optional<String> lasting() {
        long seconds = (nanoTime.getAsLong() - since) / 1_000_000_000;
        boolean silent = asked > 0 && nanoTime.getAsLong() - since > patience.toNanos();
        return silent ? Optional.of(end + " has not answered for " + seconds + " s.") : Optional.empty();
    }

    private synchronized void begin() {
        if (asked++ == 0) {
            since = nanoTime.getAsLong();
        }
    }

    private synchronized void answered() {
        asked--;
        since = nanoTime.getAsLong();
    }
}
