package org.vectorinspector.provider.pgvector.tests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pgvector.internal.PgvectorProvider;
import org.vectorinspector.testkit.server.PostgresServer;

/** How to reach a test server's database: through the provider, or past it as other programs do. */
record Database(int port, Map<String, String> settings, Map<String, String> secrets) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Database of(PostgresServer server) {
        return through(server.port());
    }

    static Database through(int port) {
        return new Database(port, Map.of("host", "127.0.0.1", "port", Integer.toString(port), "user", PostgresServer.USER),
                Map.of("password", PostgresServer.PASSWORD));
    }

    Database with(String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(settings);
        copy.put(key, value);
        return new Database(port, copy, secrets);
    }

    Database password(String password) {
        return secret("password", password);
    }

    Database secret(String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(secrets);
        copy.put(key, value);
        return new Database(port, settings, copy);
    }

    Database withoutPassword() {
        return new Database(port, settings, Map.of());
    }

    ConnectRequest request() {
        return request(PATIENCE, PATIENCE);
    }

    ConnectRequest request(Duration connectTimeout, Duration callTimeout) {
        Map<String, Secret> own = new LinkedHashMap<>();
        secrets.forEach((key, value) -> own.put(key, new Secret(value.toCharArray())));
        return new ConnectRequest(new ConnectionSettings(settings), new Secrets(own), connectTimeout, callTimeout);
    }

    VectorConnection connect() throws VectorStoreException {
        return new PgvectorProvider().connect(request());
    }

    /** Runs statements as the superuser. */
    void run(String... statements) throws SQLException {
        try (Connection connection = plain(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the one text that a query of the superuser brings. */
    String text(String query) throws SQLException {
        try (Connection connection = plain(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Opens a session of the superuser, without the provider. */
    Connection plain() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", PostgresServer.USER);
        properties.put("password", PostgresServer.PASSWORD);
        return new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
