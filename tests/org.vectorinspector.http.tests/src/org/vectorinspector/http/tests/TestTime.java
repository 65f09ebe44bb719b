package org.vectorinspector.http.tests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.vectorinspector.http.Waiting;

/** Time that passes by pauses only, and at once; remembers them. */
final class TestTime implements Waiting {
    static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public synchronized long nanos() {
        return passed.toNanos();
    }

    @Override
    public synchronized Instant now() {
        return START.plus(passed);
    }

    @Override
    public synchronized void pause(Duration length, CountDownLatch end) {
        pauses.add(length);
        passed = passed.plus(length);
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
