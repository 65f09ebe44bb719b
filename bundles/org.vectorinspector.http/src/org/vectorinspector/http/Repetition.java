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
        while (true) {
            awaitOpening(deadline);
            try {
                return sending.within(Duration.ofNanos(deadline - waiting.nanos()));
            } catch (VectorStoreException failure) {
                failure.retryAfter().ifPresent(this::closeFor);
                Execution<Object> counted = turnedAway(failure) ? turnedAway : broken;
                counted.recordException(failure);
                Duration pause = failure.retryAfter().orElse(counted.getDelay());
                boolean late = waiting.nanos() + pause.toNanos() - deadline >= 0;
                if (!mayRepeat(repeat, failure) || counted.isComplete() || late) {
                    throw failure;
                }
                pause(pause);
            }
        }
    }

    private void closeFor(Duration pause) {
        openAgain.accumulateAndGet(waiting.nanos() + pause.toNanos(), (one, other) -> one - other > 0 ? one : other);
    }

    /** Waits while the server has asked another call for a pause, unless that takes longer than this call has time: then it just tries. */
    private void awaitOpening(long deadline) throws VectorStoreException {
        long until = openAgain.get();
        if (until - waiting.nanos() > 0 && until - deadline < 0) {
            pause(Duration.ofNanos(until - waiting.nanos()));
        }
    }

    private void pause(Duration length) throws VectorStoreException {
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

    private static boolean mayRepeat(Repeat repeat, VectorStoreException failure) {
        return switch (repeat) {
            case NEVER -> false;
            case WHEN_TURNED_AWAY -> turnedAway(failure);
            case ALWAYS -> turnedAway(failure) || failure.kind() == Kind.UNREACHABLE;
        };
    }

    private static RetryPolicy<Object> policy(int times) {
        return RetryPolicy.builder().withMaxRetries(times).withMaxDuration(Duration.ofDays(1))
                .withBackoff(200, 4_000, ChronoUnit.MILLIS).withJitter(0.25).build();
    }
}
