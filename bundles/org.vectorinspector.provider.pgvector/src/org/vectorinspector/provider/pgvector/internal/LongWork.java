package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.vectorinspector.api.error.VectorStoreException;

/** Work that may take as long as the server needs, with a session whose own limits are lifted meanwhile. */
final class LongWork {
    /** Longer than any index takes; whoever does not want to wait cancels. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private LongWork() {
    }

    static <T> T with(Connection session, Duration usual, SessionWork<T> work) throws SQLException, VectorStoreException {
        int limit = session.getNetworkTimeout();
        session.setNetworkTimeout(Runnable::run, 0);
        limitStatements(session, Duration.ZERO);
        try {
            return work.with(session);
        } finally {
            limitStatements(session, usual);
            session.setNetworkTimeout(Runnable::run, limit);
        }
    }

    private static void limitStatements(Connection session, Duration limit) throws SQLException {
        Sql.of("select set_config('statement_timeout', ").bind(Long.toString(limit.toMillis()), "text").add(", false)")
                .query(session, rows -> rows.next());
    }
}
