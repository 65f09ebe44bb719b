package org.vectorinspector.provider.pgvector.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.vectorinspector.api.secret.Secret;

/**
 * Opens sessions, all in the same way.
 *
 * <p>A session looks for functions in {@code pg_catalog} and for operators of vectors where the extension is, nowhere else, so that
 * nothing that somebody put into another schema can take their place. Statements are planned for their values each time: how many rows
 * are wanted, and behind which one, decides which index serves.
 */
final class Login implements AutoCloseable {
    /** How long after its deadline a session that nobody waits for any more ends by itself. */
    private static final long LATEST_SECONDS = 30;
    private static final String SET_UP = """
            select set_config('search_path', 'pg_catalog, ' || quote_ident(n.nspname), false),
                   set_config('plan_cache_mode', 'force_custom_plan', false),
                   case when string_to_array(e.extversion, '.')::int[] >= '{0,8}' then
                       set_config('hnsw.iterative_scan', 'strict_order', false)
                       || set_config('ivfflat.iterative_scan', 'relaxed_order', false) end
            from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'vector'""";

    private final PgvectorSettings settings;
    private final Duration callTimeout;
    private final Optional<Secret> password;
    private final Optional<Secret> keyPassword;

    /** Takes copies of the secrets. */
    Login(PgvectorSettings settings, Optional<Secret> password, Optional<Secret> keyPassword, Duration callTimeout) {
        this.settings = settings;
        this.callTimeout = callTimeout;
        this.password = password.map(Secret::copy);
        this.keyPassword = keyPassword.map(Secret::copy);
    }

    /** Returns where the server is. */
    String place() {
        return settings.place();
    }

    Connection open() throws SQLException {
        String url = "jdbc:postgresql://" + settings.place() + "/" + URLEncoder.encode(settings.database(), StandardCharsets.UTF_8);
        Connection session = new Driver().connect(url, properties());
        try {
            Sql.of("select set_config('statement_timeout', ").bind(Long.toString(callTimeout.toMillis()), "text").add(", false)")
                    .query(session, rows -> rows.next());
            Sql.of(SET_UP).query(session, rows -> rows.next());
            return session;
        } catch (SQLException failure) {
            SessionFactory.abort(session);
            throw failure;
        }
    }

    @Override
    public void close() {
        password.ifPresent(Secret::close);
        keyPassword.ifPresent(Secret::close);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(settings.tls());
        properties.putAll(Map.of("user", settings.user(), "ApplicationName", "Vector Inspector", "stringtype", "unspecified",
                "reWriteBatchedInserts", "true", "cancelSignalTimeout", "2", "tcpKeepAlive", "true"));
        properties.put("socketTimeout", Long.toString(callTimeout.toSeconds() + LATEST_SECONDS));
        password.ifPresent(secret -> properties.put("password", secret.use(String::new)));
        keyPassword.ifPresent(secret -> properties.put("sslpassword", secret.use(String::new)));
        return properties;
    }
}
