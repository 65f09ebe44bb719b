package org.vectorinspector.provider.pgvector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.server.PostgresServer;

/** What becomes of calls that share the sessions of a connection. */
class SessionsTest {
    private static final CollectionName ENDLESS = CollectionName.of("endless");
    private static final int CALLS = 12;
    private static final int MOST_SESSIONS = 8;

    private PostgresServer server;
    private Database database;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.start();
        database = Database.of(server);
        database.run("create extension vector", "create table readable (id text primary key, embedding vector(2))",
                "insert into readable values ('a', '[1,2]')", "create view endless as select * from readable where pg_sleep(600) is not null");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void failsCallsThatWaitForASessionWhenTheServerGoesAway() throws Exception {
        try (VectorConnection connection = database.connect()) {
            List<CompletableFuture<Kind>> calls = begin(connection);
            server.close();
            for (CompletableFuture<Kind> call : calls) {
                assertEquals(Kind.UNREACHABLE, call.get(15, TimeUnit.SECONDS), "long before the deadline");
            }
        }
    }

    @Test
    void endsAllCallsWhenTheConnectionIsClosed() throws Exception {
        VectorConnection connection = database.connect();
        List<CompletableFuture<Kind>> calls = begin(connection);
        connection.close();
        for (CompletableFuture<Kind> call : calls) {
            assertEquals(Kind.CANCELLED, call.get(15, TimeUnit.SECONDS));
        }
        awaitActive(0);
    }

    /** Begins more calls that never end than there are sessions, and returns when all sessions are in use. */
    private List<CompletableFuture<Kind>> begin(VectorConnection connection) throws Exception {
        List<CompletableFuture<Kind>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            CompletableFuture<Kind> ended = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> ended.complete(outcome(connection)));
            calls.add(ended);
        }
        awaitActive(MOST_SESSIONS);
        return calls;
    }

    private static Kind outcome(VectorConnection connection) {
        try {
            connection.page(ENDLESS, PageRequest.first(5, RecordFields.ALL));
            throw new AssertionError("It never ends.");
        } catch (VectorStoreException failure) {
            return failure.kind();
        }
    }

    private void awaitActive(int wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (Connection other = database.plain(); Statement statement = other.createStatement()) {
            while (active(statement) != wanted) {
                assertTrue(System.nanoTime() < deadline, "in time");
                Thread.onSpinWait();
            }
        }
    }

    private static int active(Statement statement) throws Exception {
        String query = "select count(*) from pg_stat_activity where state = 'active' and query like '%endless%' and pid <> pg_backend_pid()";
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
