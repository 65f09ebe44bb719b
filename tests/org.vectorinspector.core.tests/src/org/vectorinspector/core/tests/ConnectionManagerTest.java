package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.event.CollectionActivated;
import org.vectorinspector.core.event.ConnectionActivated;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.core.event.ConnectionOpened;
import org.vectorinspector.core.event.ConnectionStateChanged;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.memory.MemoryProvider;

class ConnectionManagerTest {
    private final World world = new World(3);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void opensConnectionsAndSaysSoInOrder() throws VectorStoreException {
        ManagedConnection first = world.open("one");
        assertEquals(ConnectionState.CONNECTED, first.state());
        assertSame(first, world.connections.active().orElseThrow());
        List<Object> expected = List.of(new ConnectionOpened(first.id()), new ConnectionActivated(Optional.of(first.id())),
                new ConnectionStateChanged(first.id(), ConnectionState.DISCONNECTED, ConnectionState.CONNECTING),
                new ConnectionStateChanged(first.id(), ConnectionState.CONNECTING, ConnectionState.CONNECTED));
        assertEquals(expected, world.posted.stream().filter(event -> !(event instanceof org.vectorinspector.core.event.CollectionsUpdated)).toList());
        ManagedConnection second = world.open("two");
        assertSame(first, world.connections.active().orElseThrow(), "a second connection does not take over");
        assertEquals(List.of(first, second), world.connections.connections());
    }

    @Test
    void refusesMoreThanTheLimitAndRegistersNothing() throws VectorStoreException {
        world.open("one");
        world.open("two");
        world.open("three");
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> world.open("four"));
        assertEquals(Kind.CONFLICT, refusal.kind());
        assertTrue(refusal.getMessage().contains("3 connections"), refusal.getMessage());
        assertEquals(3, world.connections.connections().size());
    }

    @Test
    void keepsAConnectionThatFailedSoThatItCanBeMended() throws VectorStoreException {
        world.memory.faults("one").fail(Kind.UNREACHABLE);
        Expect.failure(Kind.UNREACHABLE, () -> world.open("one"));
        ManagedConnection failed = world.connections.connections().getFirst();
        assertEquals(ConnectionState.ERROR, failed.state());
        assertFalse(failed.fault().orElseThrow().message().isBlank());
        Expect.failure(Kind.UNREACHABLE, failed::client);
        world.memory.faults("one").heal();
        world.connections.reconnect(failed.id());
        assertEquals(ConnectionState.CONNECTED, failed.state());
        assertTrue(failed.fault().isEmpty());
    }

    @Test
    void handsTheActiveConnectionOnWhenItIsClosed() throws VectorStoreException {
        ManagedConnection first = world.open("one");
        ManagedConnection second = world.open("two");
        world.connections.activateCollection(first.id(), Optional.of(CollectionName.of("a")));
        assertTrue(world.posted.contains(new CollectionActivated(first.id(), Optional.of(CollectionName.of("a")))));
        world.connections.close(first.id());
        assertSame(second, world.connections.active().orElseThrow());
        assertTrue(world.posted.contains(new ConnectionClosed(first.id())));
        world.connections.close(second.id());
        assertTrue(world.connections.active().isEmpty());
        assertEquals(new ConnectionActivated(Optional.empty()), world.posted.stream().filter(ConnectionActivated.class::isInstance).toList().getLast());
    }

    @Test
    void keepsTheActiveCollectionOverAReconnect() throws VectorStoreException {
        ManagedConnection connection = world.open("one");
        world.connections.activateCollection(connection.id(), Optional.of(CollectionName.of("a")));
        VectorConnection before = connection.client();
        world.connections.reconnect(connection.id());
        assertEquals(Optional.of(CollectionName.of("a")), connection.activeCollection());
        Expect.failure(Kind.CANCELLED, before::ping);
        connection.client().ping();
    }

    @Test
    void closesAtOnceThoughTheServerHangs() throws Exception {
        ManagedConnection connection = world.open("one");
        world.memory.faults("one").hang();
        int calls = world.memory.faults("one").calls();
        FutureTask<VectorStoreException> ping = started(() -> new Clients(world.connections).run(connection.id(), VectorConnection::ping));
        Wait.until(() -> world.memory.faults("one").calls() > calls);
        assertTimeout(Duration.ofSeconds(1), () -> world.connections.close(connection.id()));
        assertTrue(world.connections.connections().isEmpty());
        world.memory.faults("one").release();
        assertNotNull(ping.get(5, TimeUnit.SECONDS));
    }

    @Test
    void disturbsNoOtherConnectionWhenOneHangs() throws Exception {
        ManagedConnection good = world.open("good");
        ManagedConnection bad = world.open("bad");
        world.memory.faults("bad").hang();
        FutureTask<VectorStoreException> hanging = started(() -> world.connections.reconnect(bad.id()));
        Wait.until(() -> bad.state() == ConnectionState.CONNECTING);
        assertTimeout(Duration.ofSeconds(2), () -> {
            good.client().ping();
            world.connections.activate(good.id());
            world.connections.rename(good.id(), "still good");
        });
        assertEquals("still good", good.name());
        world.connections.disconnect(bad.id());
        world.memory.faults("bad").release();
        assertEquals(Kind.CANCELLED, hanging.get(5, TimeUnit.SECONDS).kind());
        assertEquals(ConnectionState.DISCONNECTED, bad.state());
    }

    @Test
    void followsWhatCallsFindOut() throws VectorStoreException {
        ManagedConnection connection = world.open("one");
        Clients clients = new Clients(world.connections);
        world.memory.faults("one").fail(Kind.NOT_FOUND);
        Expect.failure(Kind.NOT_FOUND, () -> clients.run(connection.id(), VectorConnection::ping));
        assertEquals(ConnectionState.CONNECTED, connection.state(), "a missing thing is no fault of the connection");
        world.memory.faults("one").fail(Kind.NOT_AUTHENTICATED);
        Expect.failure(Kind.NOT_AUTHENTICATED, () -> clients.run(connection.id(), VectorConnection::ping));
        assertEquals(ConnectionState.ERROR, connection.state());
    }

    @Test
    void testsWithoutRegistering() throws VectorStoreException {
        assertEquals("Memory", world.connections.test(world.request("one", Map.of())).server().product());
        assertTrue(world.connections.connections().isEmpty());
        assertTrue(world.posted.isEmpty());
    }

    @Test
    void keepsSecretsOutOfEverythingThatItSays() throws VectorStoreException {
        ConnectionSettings settings = ConnectionSettings.EMPTY.with("store", "vault").with("locked", "true");
        try (Secrets secrets = new Secrets(Map.of("token", new Secret("open-sesame".toCharArray())))) {
            ManagedConnection connection = world.connections.open(new OpenRequest(MemoryProvider.ID, "vault", settings, secrets));
            assertEquals(ConnectionState.CONNECTED, connection.state());
            assertFalse((connection + " " + connection.settings() + world.posted).contains("open-sesame"));
        }
        world.connections.reconnect(world.connections.connections().getFirst().id());
        assertEquals(ConnectionState.CONNECTED, world.connections.connections().getFirst().state(), "the manager kept a copy of its own");
    }

    /** Runs a call that is expected to fail on a thread of its own; its failure is the result. */
    private static FutureTask<VectorStoreException> started(Executable call) {
        FutureTask<VectorStoreException> failing = new FutureTask<>(() -> assertThrows(VectorStoreException.class, call));
        Thread.ofVirtual().start(failing);
        return failing;
    }
}
