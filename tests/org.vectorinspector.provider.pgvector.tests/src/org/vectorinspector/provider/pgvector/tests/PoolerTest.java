package org.vectorinspector.provider.pgvector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.server.PgBouncer;
import org.vectorinspector.testkit.server.PostgresServer;

/** A real PgBouncer before the server serves in session mode; in transaction mode it is refused before calls fail for odd reasons. */
@TestInstance(Lifecycle.PER_CLASS)
class PoolerTest {
    private static final int CALLS = 20;
    private static final int ROWS = 50;

    private PostgresServer server;

    @BeforeAll
    void start() throws Exception {
        server = PostgresServer.start();
        Database.of(server).run("create schema elsewhere", "create extension vector schema elsewhere");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void worksThroughAPoolerInSessionMode() throws Exception {
        CollectionName name = CollectionName.of("pooled");
        try (PgBouncer pooler = PgBouncer.start(server, "session", 20); VectorConnection connection = Database.through(pooler.port()).connect()) {
            assertEquals("yes, in session mode", connection.serverInfo().details().get("pooler"));
            connection.create(CollectionSpec.of(name.name(), 3, Metric.COSINE));
            List<CompletableFuture<Integer>> calls = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                int first = call * ROWS;
                calls.add(CompletableFuture.supplyAsync(() -> write(connection, name, first)));
            }
            for (CompletableFuture<Integer> call : calls) {
                assertEquals(0, call.get(60, TimeUnit.SECONDS));
            }
            assertEquals(CALLS * ROWS, connection.count(name, Optional.empty()).records());
        }
    }

    @Test
    void worksThroughAPoolerWithOneSession() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(server, "session", 1); VectorConnection connection = Database.through(pooler.port()).connect()) {
            connection.ping();
        }
    }

    @Test
    void refusesAPoolerInTransactionMode() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(server, "transaction", 20)) {
            VectorStoreException failure = Expect.failure(Kind.UNSUPPORTED_VERSION, () -> Database.through(pooler.port()).connect().close());
            assertTrue(failure.getMessage().contains("transaction mode"), failure.getMessage());
            assertTrue(failure.advice().contains("session mode"), failure.advice());
        }
    }

    @Test
    void seesNoPoolerWhereThereIsNone() throws Exception {
        try (VectorConnection connection = Database.of(server).connect()) {
            assertFalse(connection.serverInfo().details().containsKey("pooler"));
        }
    }

    private static int write(VectorConnection connection, CollectionName name, int first) {
        try {
            return connection.upsert(name, Records.numbered(first, ROWS, 3)).size();
        } catch (VectorStoreException failure) {
            throw new CompletionException(failure);
        }
    }
}
