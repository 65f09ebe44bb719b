package org.vectorinspector.provider.pgvector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pgvector.internal.PgvectorProvider;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.server.PostgresServer;

/** Indexes of each kind on tables of each kind, and what becomes of those that take long. */
@TestInstance(Lifecycle.PER_CLASS)
class TableIndexesTest {
    private PostgresServer server;
    private Database database;
    private VectorConnection connection;

    @BeforeAll
    void start() throws Exception {
        server = PostgresServer.start();
        database = Database.of(server);
        database.run("create extension vector");
        connection = database.connect();
    }

    @AfterAll
    void stop() {
        connection.close();
        server.close();
    }

    @Test
    void makesEachKindWhereItBelongs() throws Exception {
        database.run("create table \"Odd name\" (id text primary key, year int unique, word text, metadata jsonb, embedding vector(3), second halfvec(4))",
                "comment on column \"Odd name\".second is 'metric=l2'");
        CollectionName name = CollectionName.of("Odd name");
        make(connection, name, "default", "ivfflat", Map.of("lists", "3"));
        make(connection, name, "second", "hnsw", Map.of("m", "8", "ef_construction", "32"));
        make(connection, name, "metadata", "gin", Map.of());
        make(connection, name, "word", "btree", Map.of());
        List<String> made = indexes(connection, name).stream().map(index -> index.target() + " " + index.kind()).sorted().toList();
        assertEquals(List.of("default ivfflat", "metadata gin", "second hnsw", "word btree"), made, "those of keys are not among them");
        assertEquals("t", database.text("select bool_and(indisvalid) from pg_index where indrelid = '\"Odd name\"'::regclass"));
        String second = indexes(connection, name).stream().filter(index -> index.kind().equals("hnsw")).findFirst().orElseThrow().details();
        assertTrue(second.contains("halfvec_l2_ops") && second.contains("m='8'"), second);
        for (IndexSpec wrong : List.of(new IndexSpec("word", "gin", Map.of()), new IndexSpec("nothing", "btree", Map.of()),
                new IndexSpec("word", "hnsw", Map.of()), new IndexSpec("default", "hnsw", Map.of("m", "8; drop table x")))) {
            Expect.failure(Kind.INVALID_REQUEST, () -> making(connection).createIndex(name, wrong));
        }
        Expect.failure(Kind.NOT_FOUND, () -> making(connection).dropIndex(name, "Odd name_pkey"));
    }

    @Test
    void makesIndexesOfPartitionedTables() throws Exception {
        database.run("create table parted (id int, tenant int, embedding vector(3), primary key (id, tenant)) partition by list (tenant)",
                "create table parted_1 partition of parted for values in (1)");
        CollectionName name = CollectionName.of("parted");
        make(connection, name, "default", "hnsw", Map.of());
        CollectionIndex made = indexes(connection, name).getFirst();
        making(connection).dropIndex(name, made.name());
        assertEquals(List.of(), indexes(connection, name));
    }

    @Test
    void leavesNothingOfAnIndexThatCannotBe() throws Exception {
        database.run("create table wide (id int primary key, embedding vector(3000))", "create view looking as select * from wide");
        Expect.failure(Kind.INVALID_REQUEST, () -> make(connection, CollectionName.of("wide"), "default", "hnsw", Map.of()));
        assertEquals(List.of(), indexes(connection, CollectionName.of("wide")));
        Expect.failure(Kind.INVALID_REQUEST, () -> make(connection, CollectionName.of("looking"), "default", "hnsw", Map.of()));
    }

    @Test
    void waitsForAnIndexLongerThanForOtherCalls() throws Exception {
        CollectionName name = busy("patient");
        try (Connection holder = database.plain(); Statement statement = holder.createStatement(); VectorConnection hasty = hasty()) {
            holder.setAutoCommit(false);
            statement.execute("insert into patient values (1, '[1,2]')");
            CompletableFuture<Void> made = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> makeAndTell(hasty, name, made));
            await("select exists (select from pg_stat_activity where query like 'create index%patient%' and now() - query_start > interval '3 seconds')", made);
            holder.commit();
            made.get(30, TimeUnit.SECONDS);
            assertEquals(1, indexes(hasty, name).size());
            database.run("begin; lock table patient in access exclusive mode; commit");
            hasty.ping();
        }
    }

    @Test
    void givesUpAnIndexWhenCancelled() throws Exception {
        CollectionName name = busy("cancelled");
        try (Connection holder = database.plain(); Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("insert into cancelled values (1, '[1,2]')");
            CompletableFuture<Void> made = new CompletableFuture<>();
            Thread caller = Thread.ofVirtual().start(() -> makeAndTell(connection, name, made));
            await("select exists (select from pg_stat_activity where query like 'create index%cancelled%' and wait_event_type = 'Lock')");
            caller.interrupt();
            Throwable failure = made.handle((nothing, thrown) -> thrown).get(10, TimeUnit.SECONDS);
            assertEquals(Kind.CANCELLED, ((VectorStoreException) failure).kind());
            await("select not exists (select from pg_stat_activity where state = 'active' and query like '%index%cancelled%' and pid <> pg_backend_pid())");
            holder.rollback();
        }
        for (CollectionIndex left : indexes(connection, name)) {
            assertTrue(left.details().contains("drop it"), left.details());
            making(connection).dropIndex(name, left.name());
        }
        make(connection, name, "default", "hnsw", Map.of());
    }

    private CollectionName busy(String table) throws Exception {
        database.run("create table " + table + " (id int primary key, embedding vector(2))");
        return CollectionName.of(table);
    }

    private VectorConnection hasty() throws VectorStoreException {
        return new PgvectorProvider().connect(database.request(Duration.ofSeconds(20), Duration.ofSeconds(2)));
    }

    private static void makeAndTell(VectorConnection connection, CollectionName name, CompletableFuture<Void> made) {
        try {
            make(connection, name, "default", "hnsw", Map.of());
            made.complete(null);
        } catch (VectorStoreException failure) {
            made.completeExceptionally(failure);
        }
    }

    private static void make(VectorConnection connection, CollectionName name, String on, String kind, Map<String, String> options)
            throws VectorStoreException {
        making(connection).createIndex(name, new IndexSpec(on, kind, options));
    }

    private static IndexMaking making(VectorConnection connection) {
        return connection.capability(IndexMaking.class).orElseThrow();
    }

    private static List<CollectionIndex> indexes(VectorConnection connection, CollectionName name) throws VectorStoreException {
        return connection.capability(IndexCatalog.class).orElseThrow().indexes(name);
    }

    private void await(String query) throws Exception {
        await(query, new CompletableFuture<>());
    }

    /** Waits until the query says so, or a call fails that should not. */
    private void await(String query, CompletableFuture<Void> running) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!database.text(query).equals("t")) {
            running.getNow(null);
            assertTrue(System.nanoTime() < deadline, query);
            Thread.onSpinWait();
        }
    }
}
