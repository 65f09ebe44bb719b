package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * What a server says when it is met.
 *
 * @param version of PostgreSQL
 * @param extension the version of pgvector
 * @param extensionSchema where its operators are
 * @param secure whether the session is encrypted
 * @param pooled whether a pooler stands before the server
 */
record Greeting(String version, String extension, String extensionSchema, boolean secure, boolean pooled) {
    private static final int OLDEST_SERVER = 130_000;
    private static final String OLDEST_EXTENSION = "0.5.0";
    private static final String QUERY = """
            select current_setting('server_version_num')::int, current_setting('server_version'), e.extversion, n.nspname,
                   coalesce((select s.ssl from pg_stat_ssl s where s.pid = pg_backend_pid()), false)
            from (select 1) one left join pg_extension e on e.extname = 'vector' left join pg_namespace n on n.oid = e.extnamespace""";

    static Greeting exchange(Connection session, PgvectorSettings settings) throws SQLException, VectorStoreException {
        int[] number = new int[1];
        boolean pooled = Pooler.before(session);
        Greeting greeting = Sql.of(QUERY).query(session, row -> {
            row.next();
            number[0] = row.getInt(1);
            return new Greeting(row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5), pooled);
        });
        if (number[0] < OLDEST_SERVER) {
            throw unsupported("PostgreSQL at " + settings.place() + " is of version " + greeting.version() + ".",
                    "Version 13 or newer is needed.");
        }
        if (greeting.extension() == null) {
            throw unsupported("The database «" + settings.database() + "» has no pgvector.", "Run in it: create extension vector");
        }
        if (Arrays.compare(numbers(greeting.extension()), numbers(OLDEST_EXTENSION)) < 0) {
            throw unsupported("The database «" + settings.database() + "» has pgvector " + greeting.extension() + ".",
                    "Version " + OLDEST_EXTENSION + " or newer is needed: alter extension vector update");
        }
        return greeting;
    }

    private static VectorStoreException unsupported(String sentence, String advice) {
        return new VectorStoreException(Kind.UNSUPPORTED_VERSION, sentence, advice);
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+")).filter(part -> !part.isEmpty()).mapToInt(Integer::parseInt).toArray();
    }
}
