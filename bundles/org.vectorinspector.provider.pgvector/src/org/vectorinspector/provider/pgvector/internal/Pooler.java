package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * Finds out whether a pooler stands before the server that gives every transaction a session of somebody else. In such a mode neither the
 * settings of a session nor its prepared statements are there when they are needed, and it does not show at once: only with
 * several sessions at work do calls begin to fail.
 *
 * <p>A pooler is known by the number of the server's process, which it cannot hand through. Its mode shows when a second session moves into
 * the process that the first one has just left.
 */
final class Pooler {
    /** Longest wait for a second session, which a pooler of one session that stays with its client does not have. */
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final int ROUNDS = 3;

    private final Sessions sessions;
    private final Duration patience;

    Pooler(Sessions sessions, Duration connectTimeout) {
        this.sessions = sessions;
        this.patience = connectTimeout.compareTo(MOST) < 0 ? connectTimeout : MOST;
    }

    /** Tells whether there is one between this session and its server. */
    static boolean before(Connection session) throws SQLException {
        return session.unwrap(PGConnection.class).getBackendPID() != process(session);
    }

    /** Throws kind {@code UNSUPPORTED_VERSION} when sessions do not stay with their clients. */
    void check(Connection first, String place) throws SQLException, VectorStoreException {
        for (int round = 0; round < ROUNDS; round++) {
            if (moves(first)) {
                throw new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                        "At " + place + " a pooler gives every transaction another session of PostgreSQL (transaction mode).",
                        "Connect to its port in session mode (pool_mode=session), or to the server itself.");
            }
        }
    }

    private boolean moves(Connection first) throws SQLException {
        try {
            first.setAutoCommit(false);
            process(first);
            int before = sessions.call(patience, Pooler::process);
            first.commit();
            return sessions.call(patience, Pooler::process) != before;
        } catch (VectorStoreException noSecondSession) {
            first.rollback();
            return false;
        }
    }

    private static int process(Connection session) throws SQLException {
        return Sql.of("select pg_backend_pid()").query(session, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }
}
