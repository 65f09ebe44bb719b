package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * The sessions of one connection: opened when they are needed, kept for the next call, and let go of all at once.
 *
 * <p>The pool keeps them; those who want one while all are in use stand in a line before it. Inside the pool whoever gives back a
 * session that no longer works opens another for those who wait, and while the server is away they would wait for ever.
 */
final class Sessions implements AutoCloseable {
    private static final int MOST = 8;

    private final Login login;
    private final SqlFailures failures;
    private final Semaphore room = new Semaphore(MOST);
    private final SessionFactory factory;
    private final GenericObjectPool<Connection> pool;
    private final Set<SessionCall<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Sessions(Login login) {
        this.login = login;
        this.failures = new SqlFailures(login.place());
        this.factory = new SessionFactory(login);
        this.pool = new GenericObjectPool<>(factory, config());
    }

    private static GenericObjectPoolConfig<Connection> config() {
        GenericObjectPoolConfig<Connection> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(MOST);
        config.setMaxIdle(MOST);
        config.setBlockWhenExhausted(false);
        config.setTestOnBorrow(true);
        config.setJmxEnabled(false);
        return config;
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
        factory.leave();
        Thread.ofVirtual().start(pool::close);
        login.close();
    }

    /** Returns a session that works, for one call. */
    Connection take() throws SQLException, InterruptedException {
        room.acquire();
        try {
            return pool.borrowObject();
        } catch (SQLException | InterruptedException | RuntimeException failure) {
            room.release();
            throw failure;
        } catch (Exception failure) {
            room.release();
            throw new IllegalStateException("The pool failed", failure);
        }
    }

    /** Takes a session back, as new. */
    void give(Connection session) {
        try {
            if (!session.getAutoCommit()) {
                session.rollback();
                session.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            SessionFactory.abort(session);
        }
        leave(session);
    }

    /** Takes a session back that no longer works; others that rest have probably met the same end. */
    void giveBroken(Connection session) {
        discard(session);
        pool.clear();
    }

    /** Takes a session back that was cut off in the middle of something. */
    void discard(Connection session) {
        SessionFactory.abort(session);
        leave(session);
    }

    /** The pool throws away what has been aborted when it would be used next. */
    private void leave(Connection session) {
        try {
            pool.returnObject(session);
        } finally {
            room.release();
        }
    }

    private static VectorStoreException closed() {
        return new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "");
    }
}
