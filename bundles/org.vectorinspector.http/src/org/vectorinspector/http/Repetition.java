package org.vectorinspector.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestRequest.Repeat;

/** Sends again what may be sent again: with growing pauses and chance in them, or the pause that the server asked for. */
final class Repetition {
    private static final int TIMES = 3;

    private Repetition() {
    }

    static <T> T run(Repeat repeat, Duration patience, CheckedSupplier<T> sending) throws VectorStoreException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder().handleIf(failure -> mayRepeat(repeat, failure)).withMaxRetries(TIMES)
                .withBackoff(200, 4_000, ChronoUnit.MILLIS).withJitter(0.25).withMaxDuration(patience.plusSeconds(1))
                .withDelayFn(context -> asked(context.getLastException())).build();
        try {
            return Failsafe.with(policy).get(sending);
        } catch (FailsafeException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    private static boolean mayRepeat(Repeat repeat, Throwable failure) {
        if (!(failure instanceof VectorStoreException refusal)) {
            return false;
        }
        boolean turnedAway = refusal.kind() == Kind.RATE_LIMITED || refusal.retryAfter().isPresent();
        return switch (repeat) {
            case NEVER -> false;
            case WHEN_TURNED_AWAY -> turnedAway;
            case ALWAYS -> turnedAway || refusal.kind() == Kind.UNREACHABLE;
        };
    }

    /** Returns the pause that the server asked for, a negative one for our own. */
    private static Duration asked(Throwable failure) {
        return failure instanceof VectorStoreException refusal ? refusal.retryAfter().orElse(Duration.ofMillis(-1)) : Duration.ofMillis(-1);
    }

    private static VectorStoreException unwrapped(FailsafeException wrapped) {
        if (wrapped.getCause() instanceof VectorStoreException failure) {
            return failure;
        }
        if (wrapped.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return VectorStoreException.cancelled(wrapped);
    }
}
