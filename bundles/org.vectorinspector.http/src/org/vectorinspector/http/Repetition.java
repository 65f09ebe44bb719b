package org.vectorinspector.http;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestRequest.Repeat;

/**
 * Sends again what may be sent again: with growing pauses and chance in them, or the pause that the server asked for. While a server
 * wants a pause no other call of the same client disturbs it. A pause that would outlast the deadline is not begun: the failure
 * comes at once.
 */
final class Repetition {
    private static final RetryPolicy<Object> BROKEN_LINE = policy(3);
    private static final RetryPolicy<Object> TURNED_AWAY = policy(12);

    /** Sends once, within the time that is left. */
    interface Sending<T> {
        T within(Duration left) throws VectorStoreException;
    }

    private final Waiting waiting;
    private final CountDownLatch closing;
    private final AtomicLong openAgain = new AtomicLong();

    Repetition(Waiting waiting, CountDownLatch closing) {
        this.waiting = waiting;
        this.closing = closing;
        openAgain.set(waiting.nanos());
    }

    <T> T run(Repeat repeat, Duration patience, Sending<T> sending) throws VectorStoreException {
        long deadline = waiting.nanos() + patience.toNanos();
        Execution<Object> broken = Execution.of(BROKEN_LINE);
        Execution<Object> turnedAway = Execution.of(TURNED_AWAY);
        VectorStoreException last = null;
        while (true) {
            awaitOpening(deadline, last);
            try {
                return sending.within(Duration.ofNanos(deadline - waiting.nanos()));
            } catch (VectorStoreException failure) {
                last = failure;
                boolean away = turnedAway(failure);
                if (!mayRepeat(repeat, failure, away)) {
                    throw failure;
                }
                Execution<Object> counted = away ? turnedAway : broken;
                counted.recordException(failure);
                if (counted.isComplete()) {
                    throw failure;
                }
                pause(failure, failure.retryAfter().orElse(counted.getDelay()), deadline);
            }
        }
    }

    /** Waits while the server has asked for a pause, on this thread or another. */
    private void awaitOpening(long deadline, VectorStoreException last) throws VectorStoreException {
        long wait = openAgain.get() - waiting.nanos();
        if (wait > 0) {
            VectorStoreException busy = last != null ? last : new VectorStoreException(Kind.RATE_LIMITED, "The server wants a pause.",
                    "Wait a moment.", null, Duration.ofNanos(wait));
            pause(busy, Duration.ofNanos(wait), deadline);
        }
    }

    private void pause(VectorStoreException reason, Duration length, long deadline) throws VectorStoreException {
        long until = waiting.nanos() + length.toNanos();
        if (reason.retryAfter().isPresent()) {
            openAgain.accumulateAndGet(until, (a, b) -> a - b > 0 ? a : b);
        }
        if (until - deadline >= 0) {
            throw reason;
        }
        try {
            waiting.pause(length, closing);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        }
    }

    private static boolean turnedAway(VectorStoreException failure) {
        return failure.kind() == Kind.RATE_LIMITED || failure.retryAfter().isPresent();
    }

    private static boolean mayRepeat(Repeat repeat, VectorStoreException failure, boolean turnedAway) {
        return switch (repeat) {
            case NEVER -> false;
            case WHEN_TURNED_AWAY -> turnedAway;
            case ALWAYS -> turnedAway || failure.kind() == Kind.UNREACHABLE;
        };
    }

    private static RetryPolicy<Object> policy(int times) {
        return RetryPolicy.builder().withMaxRetries(times).withMaxDuration(Duration.ofDays(1))
                .withBackoff(200, 4_000, ChronoUnit.MILLIS).withJitter(0.25).build();
    }
}
