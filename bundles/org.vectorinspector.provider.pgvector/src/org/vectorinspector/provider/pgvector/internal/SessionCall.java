package org.vectorinspector.provider.pgvector.internal;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * One call in the making: the driver blocks a virtual thread, so that the caller can turn away at the deadline or when interrupted.
 * What is left behind is stopped on the server and its session thrown away.
 */
final class SessionCall<T> {
    private static final Duration BETWEEN_CANCELS = Duration.ofMillis(200);
    private static final int MOST_CANCELS = 25;

    private final Sessions sessions;
    private final SqlFailures failures;
    private final SessionWork<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    /** Set by whoever decides first what becomes of the session: the call that ends, or the one who stops it. */
    private final AtomicBoolean decided = new AtomicBoolean();
    private volatile Connection session;
    private volatile Thread worker;

    SessionCall(Sessions sessions, SqlFailures failures, SessionWork<T> work) {
        this.sessions = sessions;
        this.failures = failures;
        this.work = work;
    }

    T await(Duration patience) throws VectorStoreException {
        worker = Thread.ofVirtual().start(this::run);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            stop(VectorStoreException.cancelled(stopRequested));
            throw VectorStoreException.cancelled(stopRequested);
        } catch (TimeoutException late) {
            stop(failures.timedOut(late));
            throw failures.timedOut(late);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof VectorStoreException known) {
                throw known;
            }
            throw new IllegalStateException("A call failed for a reason of our own", failure.getCause());
        }
    }

    /** Ends the call for its caller at once, and on the server as soon as that can be reached. */
    void stop(VectorStoreException reason) {
        answer.completeExceptionally(reason);
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        Connection used = session;
        if (used == null) {
            interrupt();
        } else {
            Thread.ofVirtual().start(() -> cancel(used));
        }
    }

    /**
     * Asks the server to stop until the call has ended: it overlooks what arrives before a statement has begun, and would go on with it
     * although nobody listens any more.
     */
    private void cancel(Connection used) {
        try {
            for (int round = 0; round < MOST_CANCELS; round++) {
                used.unwrap(PGConnection.class).cancelQuery();
                if (worker.join(BETWEEN_CANCELS)) {
                    return;
                }
            }
        } catch (SQLException | InterruptedException gone) {
            // the session ends anyway
        } finally {
            SessionFactory.abort(used);
            interrupt();
        }
    }

    private void interrupt() {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            Connection taken = sessions.take();
            session = taken;
            if (decided.get()) {
                sessions.discard(taken);
            } else {
                work(taken);
            }
        } catch (SQLException failure) {
            answer.completeExceptionally(failures.of(failure));
        } catch (InterruptedException stopRequested) {
            answer.completeExceptionally(VectorStoreException.cancelled(stopRequested));
        } catch (RuntimeException | Error mistake) {
            answer.completeExceptionally(mistake);
        }
    }

    /** Gives the session back before it answers, so that the caller's next call finds it. */
    private void work(Connection taken) {
        T result;
        try {
            result = work.with(taken);
        } catch (SQLException failure) {
            giveBack(taken, sound(failure, taken));
            answer.completeExceptionally(failures.of(first(failure)));
            return;
        } catch (VectorStoreException failure) {
            giveBack(taken, true);
            answer.completeExceptionally(failure);
            return;
        } catch (RuntimeException | Error mistake) {
            giveBack(taken, false);
            answer.completeExceptionally(mistake);
            return;
        }
        giveBack(taken, true);
        answer.complete(result);
    }

    private void giveBack(Connection taken, boolean sound) {
        if (!decided.compareAndSet(false, true)) {
            sessions.discard(taken);
        } else if (sound) {
            sessions.give(taken);
        } else {
            sessions.giveBroken(taken);
        }
    }

    /** Returns what made a batch fail. */
    static SQLException first(SQLException failure) {
        return failure instanceof BatchUpdateException && failure.getNextException() != null ? failure.getNextException() : failure;
    }

    private static boolean sound(SQLException failure, Connection taken) {
        try {
            String state = String.valueOf(failure.getSQLState());
            return !taken.isClosed() && !state.startsWith("08") && !state.startsWith("57P");
        } catch (SQLException broken) {
            return false;
        }
    }
}
