package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.HealthRules;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.ConnectionHealthChecked;
import org.vectorinspector.core.event.ConnectionStateChanged;

/** Connections are looked after by themselves, on a clock that the test moves. */
class HealthTest {
    private static final HealthRules RULES = new HealthRules(Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ofMinutes(10),
            Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final MovableClock clock = new MovableClock();
    private final World world = new World(10, clock);
    private ManagedConnection connection;
    private Runnable look;

    @BeforeEach
    void open() throws VectorStoreException {
        connection = world.open("main");
        look = world.connections.look(() -> RULES, Runnable::run);
        look.run();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void asksForASignOfLifeWhenItIsDue() {
        pass(Duration.ofSeconds(29));
        assertFalse(checked());
        pass(Duration.ofSeconds(2));
        assertTrue(checked());
    }

    @Test
    void restsWhileNobodyUsesTheConnection() throws VectorStoreException {
        int calls = world.memory.faults("main").calls();
        pass(Duration.ofMinutes(11));
        pass(Duration.ofMinutes(11));
        assertEquals(calls, world.memory.faults("main").calls(), "an idle connection costs its server nothing");
        connection.client();
        pass(Duration.ofSeconds(31));
        assertTrue(checked());
    }

    @Test
    void noticesADeadServerAndComesBackByItself() throws VectorStoreException {
        var client = connection.client();
        world.memory.faults("main").fail(Kind.UNREACHABLE);
        pass(Duration.ofSeconds(31));
        assertEquals(ConnectionState.ERROR, connection.state());
        assertTrue(connection.health().nextTry().isPresent());
        world.memory.faults("main").heal();
        pass(Duration.ofSeconds(3));
        assertEquals(ConnectionState.CONNECTED, connection.state());
        assertSame(client, connection.client(), "calls that are running go on with the same client");
        assertEquals(0, connection.health().failures());
        assertTrue(world.posted.contains(new ConnectionStateChanged(connection.id(), ConnectionState.ERROR, ConnectionState.CONNECTED)));
    }

    @Test
    void noticesAServerThatAcceptsAndNeverAnswers() {
        world.memory.faults("main").hang();
        pass(Duration.ofSeconds(31));
        assertEquals(ConnectionState.ERROR, connection.state());
        assertEquals(Kind.TIMED_OUT, connection.fault().orElseThrow().kind());
    }

    @Test
    void triesLessAndLessOften() {
        world.memory.faults("main").fail(Kind.UNREACHABLE);
        pass(Duration.ofSeconds(31));
        for (int failures = 1; failures <= 8; failures++) {
            assertEquals(failures, connection.health().failures());
            Duration pause = Duration.between(clock.instant(), connection.health().nextTry().orElseThrow());
            long usual = Math.min(60_000, 2_000L << (failures - 1));
            assertTrue(pause.toMillis() >= usual * 0.8 && pause.toMillis() <= usual * 1.2, failures + " failures: " + pause);
            pass(pause.plusMillis(1));
        }
    }

    @Test
    void doesNotTryAgainWhatOnlyAPersonCanMend() {
        world.memory.faults("main").fail(Kind.NOT_AUTHENTICATED);
        pass(Duration.ofSeconds(31));
        assertEquals(ConnectionState.ERROR, connection.state());
        int calls = world.memory.faults("main").calls();
        pass(Duration.ofMinutes(5));
        assertEquals(calls, world.memory.faults("main").calls());
        assertTrue(connection.health().nextTry().isEmpty());
    }

    @Test
    void leavesADisconnectedConnectionAlone() {
        world.connections.disconnect(connection.id());
        int calls = world.memory.faults("main").calls();
        pass(Duration.ofMinutes(1));
        assertEquals(calls, world.memory.faults("main").calls());
        assertEquals(ConnectionState.DISCONNECTED, connection.state());
    }

    private boolean checked() {
        return world.posted.stream().anyMatch(ConnectionHealthChecked.class::isInstance);
    }

    /** Moves the clock and looks twice: once to do what is due, once to plan what comes next. */
    private void pass(Duration time) {
        clock.advance(time);
        look.run();
        look.run();
    }
}
