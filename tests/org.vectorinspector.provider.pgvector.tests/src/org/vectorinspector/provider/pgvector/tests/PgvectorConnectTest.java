package org.vectorinspector.provider.pgvector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pgvector.internal.PgvectorProvider;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.server.PostgresServer;
import org.vectorinspector.testkit.tls.TestAuthority;
import org.vectorinspector.testkit.tls.TestCertificate;

/** Who may connect how, what is said when not, and how calls end early. */
@TestInstance(Lifecycle.PER_CLASS)
class PgvectorConnectTest {
    private TestAuthority servers;
    private TestAuthority people;
    private TestCertificate person;
    private PostgresServer server;
    private Database database;

    @BeforeAll
    void start() throws Exception {
        servers = TestAuthority.make();
        people = TestAuthority.make();
        person = people.forClient(PostgresServer.CERTIFIED);
        server = PostgresServer.startWithTls(servers.forThisComputer(), people);
        database = Database.of(server);
        database.run("create extension vector", "create role trusted login", "create role certified login", "create database plain",
                "create table readable (id text primary key, embedding vector(2))", "insert into readable values ('a', '[1,2]')",
                "create role reader login password 'reader'", "grant select on readable to reader");
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        servers.close();
        people.close();
    }

    @Test
    void needsAPasswordOnlyWhereTheServerWantsOne() throws Exception {
        try (VectorConnection trusted = database.with("user", PostgresServer.TRUSTED).withoutPassword().connect()) {
            assertEquals("PostgreSQL", trusted.serverInfo().product());
            assertEquals("0.8.0", trusted.serverInfo().details().get("pgvector"));
        }
        VectorStoreException asked = refused(database.withoutPassword());
        assertEquals(Kind.NOT_AUTHENTICATED, asked.kind());
        assertTrue(asked.getMessage().contains("asks for a password"), asked.getMessage());
    }

    @Test
    void neverRepeatsThePassword() {
        VectorStoreException wrong = refused(database.password("wr0ng-secret"));
        assertEquals(Kind.NOT_AUTHENTICATED, wrong.kind());
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("wr0ng-secret"), cause::toString);
        }
    }

    @Test
    void saysWhichNameIsWrong() {
        assertEquals(Kind.NOT_AUTHENTICATED, refused(database.with("user", "nobody at all")).kind());
        VectorStoreException noDatabase = refused(database.with("database", "no such"));
        assertEquals(Kind.NOT_FOUND, noDatabase.kind());
        assertTrue(noDatabase.getMessage().contains("no such"), noDatabase.getMessage());
        VectorStoreException noExtension = refused(database.with("database", "plain"));
        assertEquals(Kind.UNSUPPORTED_VERSION, noExtension.kind());
        assertTrue(noExtension.advice().contains("create extension vector"), noExtension.advice());
        assertEquals(Kind.UNREACHABLE, refused(database.with("host", "no-such-host.invalid")).kind());
    }

    @Test
    void takesAHostAsAHostOnly() {
        for (String host : List.of("a/b?socketFactory=x", "postgresql://localhost", "localhost:5432", "a,b", "a b", "a?ssl=true")) {
            assertEquals(Kind.INVALID_REQUEST, refused(database.with("host", host)).kind(), host);
        }
        assertTrue(refused(database.with("database", "postgres?user=trusted")).getMessage().contains("does not exist"));
    }

    @Test
    void checksTheCertificateAsFarAsTheModeSays() throws Exception {
        String authority = servers.pem().toString();
        for (Database good : List.of(database.with("ssl_mode", "require"), database.with("ssl_mode", "verify-ca").with("ca_file", authority),
                database.with("ssl_mode", "verify-full").with("ca_file", authority).with("host", "localhost"), database)) {
            try (VectorConnection connection = good.connect()) {
                assertEquals("true", connection.serverInfo().details().get("encrypted"));
            }
        }
        try (VectorConnection open = database.with("ssl_mode", "disable").connect()) {
            assertEquals("false", open.serverInfo().details().get("encrypted"));
        }
        assertEquals(Kind.TLS, refused(database.with("ssl_mode", "verify-full")).kind(), "the system does not know it");
        assertEquals(Kind.TLS, refused(database.with("ssl_mode", "verify-ca").with("ca_file", people.pem().toString())).kind());
        assertEquals(Kind.TLS, refused(database.with("ssl_mode", "verify-ca").with("ca_file", "/no/such/file")).kind());
    }

    @Test
    void saysThatTheCertificateIsForAnotherHost() throws Exception {
        try (PostgresServer elsewhere = PostgresServer.startWithTls(servers.forHost("elsewhere.example"), people)) {
            VectorStoreException failure = refused(Database.of(elsewhere).with("ssl_mode", "verify-full").with("ca_file", servers.pem().toString()));
            assertEquals(Kind.TLS, failure.kind());
            assertTrue(failure.getMessage().contains("another host"), failure.getMessage());
        }
    }

    @Test
    void presentsAClientCertificate() throws Exception {
        Database certified = database.with("user", PostgresServer.CERTIFIED).withoutPassword();
        assertEquals(Kind.NOT_AUTHENTICATED, refused(certified).kind());
        Database presenting = certified.with("client_certificate", person.store("for-this-test").toString()).secret("key_password", "for-this-test");
        Database pair = certified.with("client_certificate", person.certificatePem().toString()).with("client_key", person.keyPem().toString());
        for (Database mode : List.of(presenting.with("ssl_mode", "require"), pair.with("ssl_mode", "require"),
                presenting.with("ssl_mode", "verify-full").with("ca_file", servers.pem().toString()))) {
            try (VectorConnection connection = mode.connect()) {
                connection.ping();
            }
        }
        VectorStoreException half = refused(certified.with("client_certificate", person.certificatePem().toString()));
        assertTrue(half.getMessage().contains("needs its key"), half.getMessage());
        Path readable = Files.setPosixFilePermissions(person.keyPem(), PosixFilePermissions.fromString("rw-r--r--"));
        VectorStoreException open = refused(certified.with("client_certificate", person.certificatePem().toString())
                .with("client_key", readable.toString()));
        assertEquals(Kind.TLS, open.kind());
        assertTrue(open.getMessage().contains("cannot be used"), open.getMessage());
    }

    @Test
    void saysThatTheServerDoesNotSpeakTls() throws Exception {
        try (PostgresServer open = PostgresServer.start()) {
            VectorStoreException failure = refused(Database.of(open).with("ssl_mode", "require"));
            assertEquals(Kind.TLS, failure.kind());
            assertTrue(failure.getMessage().contains("does not speak TLS"), failure.getMessage());
        }
    }

    @Test
    void saysThatSomethingElseListens() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try (Socket socket = door.accept()) {
                        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        socket.getInputStream().readAllBytes();
                    } catch (java.io.IOException closed) {
                        // the test is over, or its client is gone
                    }
                }
            });
            VectorStoreException failure = refused(Database.through(door.getLocalPort()));
            assertEquals(Kind.INVALID_REQUEST, failure.kind());
            assertTrue(failure.getMessage().contains("is no PostgreSQL"), failure.getMessage());
        }
    }

    @Test
    void saysWhatARoleMayNotDo() throws Exception {
        CollectionName readable = CollectionName.of("readable");
        try (VectorConnection reader = database.with("user", "reader").password("reader").connect()) {
            assertEquals(1, reader.page(readable, PageRequest.first(5, RecordFields.ALL)).records().size());
            Expect.failure(Kind.NOT_ALLOWED, () -> reader.upsert(readable, Records.aRecord("b").vector(1, 2).batch()));
            Expect.failure(Kind.NOT_ALLOWED, () -> reader.delete(readable, List.of(RecordId.of("a"))));
            Expect.failure(Kind.NOT_ALLOWED, () -> reader.drop(readable));
            Expect.failure(Kind.NOT_ALLOWED, () -> reader.create(CollectionSpec.of("mine", 3, Metric.COSINE)));
            assertEquals(1, reader.count(readable, Optional.empty()).records());
        }
    }

    @Test
    void stopsAStatementOnTheServerToo() throws Exception {
        database.run("create view endless as select id, embedding from readable where pg_sleep(600) is not null");
        CollectionName endless = CollectionName.of("endless");
        try (VectorConnection connection = database.connect()) {
            Expect.cancelWithinASecond(begun -> {
                begun.countDown();
                connection.page(endless, PageRequest.first(5, RecordFields.ALL));
            });
            awaitNobodySleeps();
            connection.ping();
        }
        try (VectorConnection hasty = new PgvectorProvider().connect(database.request(Duration.ofSeconds(10), Duration.ofMillis(300)))) {
            Expect.failure(Kind.TIMED_OUT, () -> hasty.page(endless, PageRequest.first(5, RecordFields.ALL)));
            awaitNobodySleeps();
            hasty.ping();
        }
    }

    @Test
    void waitsNoLongerThanTheDeadlineForALock() throws Exception {
        database.run("create table locked (id text primary key, embedding vector(2))");
        CollectionName locked = CollectionName.of("locked");
        try (Connection holder = database.plain(); Statement statement = holder.createStatement();
                VectorConnection hasty = new PgvectorProvider().connect(database.request(Duration.ofSeconds(10), Duration.ofSeconds(1)))) {
            holder.setAutoCommit(false);
            RecordBatch batch = Records.aRecord("a").vector(1, 2).batch();
            for (int round = 0; round < 5; round++) {
                statement.execute("lock table locked");
                Expect.failure(Kind.TIMED_OUT, () -> hasty.upsert(locked, batch));
                holder.rollback();
                assertEquals(List.of(), hasty.upsert(locked, batch), "the late cancel does not hit the next call");
            }
        }
    }

    @Test
    void givesWayInADeadlockAndTriesAgain() throws Exception {
        database.run("create table contended (id text primary key, embedding vector(2))", "insert into contended values ('a', '[0,0]'), ('b', '[0,0]')");
        CollectionName contended = CollectionName.of("contended");
        try (Connection other = database.plain(); Statement statement = other.createStatement(); VectorConnection connection = database.connect()) {
            statement.execute("set deadlock_timeout = '60s'");
            other.setAutoCommit(false);
            statement.execute("update contended set embedding = '[1,1]' where id = 'b'");
            RecordBatch both = RecordBatch.of(List.of(Records.aRecord("a").vector(2, 2).build(), Records.aRecord("b").vector(2, 2).build()));
            CompletableFuture<Integer> refused = CompletableFuture.supplyAsync(() -> upsert(connection, contended, both));
            await(() -> count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 1);
            statement.execute("update contended set embedding = '[1,1]' where id = 'a'");
            other.commit();
            assertEquals(0, refused.get(20, TimeUnit.SECONDS));
            assertEquals(2, count("select count(*) from contended where embedding = '[2,2]'"));
        }
    }

    private static int upsert(VectorConnection connection, CollectionName name, RecordBatch batch) {
        try {
            return connection.upsert(name, batch).size();
        } catch (VectorStoreException failure) {
            throw new CompletionException(failure);
        }
    }

    @Test
    void givesItsSessionsBackWhenClosed() throws Exception {
        VectorConnection connection = database.with("user", "reader").password("reader").connect();
        connection.ping();
        assertTrue(sessionsOf("reader") > 0);
        connection.close();
        await(() -> sessionsOf("reader") == 0);
    }

    private void awaitNobodySleeps() throws Exception {
        await(() -> count("select count(*) from pg_stat_activity where state = 'active' and query like '%endless%' and pid <> pg_backend_pid()") == 0);
    }

    private int sessionsOf(String role) throws Exception {
        return count("select count(*) from pg_stat_activity where usename = '" + role + "'");
    }

    private int count(String query) throws Exception {
        try (Connection connection = database.plain(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < deadline, "in time");
            Thread.onSpinWait();
        }
    }

    private static VectorStoreException refused(Database database) {
        return assertThrows(VectorStoreException.class, () -> database.connect().close());
    }
}
