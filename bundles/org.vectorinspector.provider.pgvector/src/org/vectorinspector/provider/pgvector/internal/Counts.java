package org.vectorinspector.provider.pgvector.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.json.JsonInput;

/** Counts rows; when that takes the server too long, its planner's estimate has to do, and is marked as one. */
final class Counts {
    private Counts() {
    }

    static Count count(Connection session, TableLayout table, Optional<Filter> filter, Duration patience) throws SQLException {
        session.setAutoCommit(false);
        try {
            Sql.of("select set_config('statement_timeout', ").bind(Long.toString(patience.toMillis()), "text").add(", true)")
                    .query(session, rows -> rows.next());
            long rows = from("select count(*)", table, filter).query(session, result -> {
                result.next();
                return result.getLong(1);
            });
            session.commit();
            return Count.exactly(rows);
        } catch (SQLException failure) {
            session.rollback();
            if (!SqlFailures.TIMED_OUT.equals(failure.getSQLState())) {
                throw failure;
            }
            return new Count(estimate(session, table, filter), false);
        }
    }

    private static long estimate(Connection session, TableLayout table, Optional<Filter> filter) throws SQLException {
        String plan = from("explain (format json) select 1", table, filter).query(session, result -> {
            result.next();
            return result.getString(1);
        });
        session.commit();
        try {
            return rows(JsonInput.of(plan));
        } catch (IOException impossible) {
            throw new SQLException("The server's plan cannot be read", impossible);
        }
    }

    private static Sql from(String select, TableLayout table, Optional<Filter> filter) {
        return Sql.of(select + " from " + table.sqlName() + " t").add(Pages.condition(table, filter));
    }

    /** Reads {@code [{"Plan": {…, "Plan Rows": n, …}}]}. */
    private static long rows(JsonInput in) throws IOException {
        in.beginArray();
        in.beginObject();
        in.nextName();
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("Plan Rows")) {
                return in.nextLong();
            }
            in.skipValue();
        }
        throw in.problem("The plan has no count of rows");
    }
}
