package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * The sessions of one connection: opened when they are needed, kept for the next call, and let go of all at once. A session that has
 * rested is asked for a sign of life before it is used again.
 */
final class Sessions implements AutoCloseable {
    private static final int MOST = 8;
    private static final long REST = Duration.ofMillis(500).toNanos();
    private static final int SIGN_OF_LIFE_SECONDS = 2;

    private final Login login;
    private final SqlFailures failures;
    private final Semaphore room = new Semaphore(MOST);
    private final Deque<Resting> resting = new ConcurrentLinkedDeque<>();
    private final Set<SessionCall<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A session that nobody uses, and since when. */
    private record Resting(Connection session, long since) {
    }

    Sessions(Login login) {
        this.login = login;
        this.failures = new SqlFailures(login.place());
    }

    /** Runs work on a session of its own, within a time that includes opening one. */
    <T> T call(Duration patience, SessionWork<T> work) throws VectorStoreException {
        SessionCall<T> call = new SessionCall<>(this, failures, work);
        running.add(call);
        try {
            if (closed) {
                throw closed();
            }
            return call.await(patience);
        } finally {
            running.remove(call);
        }
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(call -> call.stop(closed()));
        Thread.ofVirtual().start(this::leave);
        login.close();
    }

    /** Returns a session that works, for one call. */
    Connection take() throws SQLException, InterruptedException {
        room.acquire();
        try {
            for (Resting next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
                if (alive(next)) {
                    return next.session();
                }
                abort(next.session());
            }
            return login.open();
        } catch (SQLException | RuntimeException failure) {
            room.release();
            throw failure;
        }
    }

    /** Takes a session back, as new. */
    void give(Connection session) {
        try {
            if (!session.getAutoCommit()) {
                session.rollback();
                session.setAutoCommit(true);
            }
            resting.addFirst(new Resting(session, System.nanoTime()));
            if (closed) {
                leave();
            }
        } catch (SQLException broken) {
            abort(session);
        } finally {
            room.release();
        }
    }

    /** Takes a session back that no longer works; others that rest have probably met the same end. */
    void giveBroken(Connection session) {
        discard(session);
        for (Resting next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            abort(next.session());
        }
    }

    /** Takes a session back that was cut off in the middle of something. */
    void discard(Connection session) {
        abort(session);
        room.release();
    }

    static void abort(Connection session) {
        try {
            session.abort(Runnable::run);
        } catch (SQLException gone) {
            // that is all that was wanted
        }
    }

    /** Says goodbye to the server, once for each session. */
    private void leave() {
        for (Resting next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            try {
                next.session().close();
            } catch (SQLException gone) {
                abort(next.session());
            }
        }
    }

    private static boolean alive(Resting rested) throws SQLException {
        boolean fresh = System.nanoTime() - rested.since() < REST;
        return fresh ? !rested.session().isClosed() : rested.session().isValid(SIGN_OF_LIFE_SECONDS);
    }

    private static VectorStoreException closed() {
        return new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "");
    }
}
