package org.vectorinspector.core.connection.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.ConnectionFault;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.HealthRules;

/**
 * Asks connections for a sign of life and connects those again that failed for a while. {@link #look} is called every second and
 * never waits; what takes long runs elsewhere, at most one thing a connection.
 */
final class HealthMonitor {
    private final ConnectionList list;
    private final Connector connector;
    private final Supplier<HealthRules> rules;
    private final Clock clock;
    private final Executor background;
    private final DoubleSupplier chance;
    private final Map<ConnectionId, Instant> asked = new ConcurrentHashMap<>();
    private final Set<ConnectionId> busy = ConcurrentHashMap.newKeySet();

    HealthMonitor(ConnectionList list, Connector connector, Supplier<HealthRules> rules, Clock clock, Executor background, DoubleSupplier chance) {
        this.list = list;
        this.connector = connector;
        this.rules = rules;
        this.clock = clock;
        this.background = background;
        this.chance = chance;
    }

    /** Begins what is due. */
    void look() {
        Instant now = clock.instant();
        asked.keySet().removeIf(known -> list.find(known).isEmpty());
        for (OpenConnection connection : list.all()) {
            switch (connection.state()) {
                case CONNECTED -> askWhenDue(connection, now);
                case ERROR -> retryWhenDue(connection, now);
                case CONNECTING, DISCONNECTED -> asked.remove(connection.id());
            }
        }
    }

    private void askWhenDue(OpenConnection connection, Instant now) {
        Instant last = asked.computeIfAbsent(connection.id(), first -> now);
        if (!idle(connection, now) && !now.isBefore(last.plus(rules.get().interval()))) {
            asked.put(connection.id(), now);
            begin(connection, () -> ask(connection));
        }
    }

    private void retryWhenDue(OpenConnection connection, Instant now) {
        boolean hopeful = connection.fault().map(fault -> fault.kind().passing()).orElse(false);
        if (!hopeful || idle(connection, now)) {
            connection.plan(Optional.empty());
            return;
        }
        Optional<Instant> next = connection.health().nextTry();
        if (next.isEmpty()) {
            connection.plan(Optional.of(now.plus(rules.get().pause(Math.max(1, connection.health().failures()), chance.getAsDouble()))));
        } else if (!now.isBefore(next.get())) {
            begin(connection, () -> retry(connection));
        }
    }

    private boolean idle(OpenConnection connection, Instant now) {
        return connection.used().isBefore(now.minus(rules.get().idle()));
    }

    private void begin(OpenConnection connection, Runnable work) {
        if (busy.add(connection.id())) {
            background.execute(() -> {
                try {
                    work.run();
                } finally {
                    busy.remove(connection.id());
                }
            });
        }
    }

    private void ask(OpenConnection connection) {
        Optional<VectorConnection> client = connection.live();
        if (client.isEmpty()) {
            return;
        }
        try {
            signOfLife(connection, client.get());
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.CANCELLED && connection.lose(ConnectionFault.of(failure, clock.instant()))) {
                connector.posted(connection, ConnectionState.CONNECTED, ConnectionState.ERROR);
            }
        }
    }

    /** Tries the client that is there, whose calls may be running, before a new one takes its place. */
    private void retry(OpenConnection connection) {
        try {
            Optional<VectorConnection> client = connection.live();
            if (client.isPresent()) {
                signOfLife(connection, client.get());
                return;
            }
        } catch (VectorStoreException stillFailing) {
            // a new client may do better
        }
        try {
            if (connection.state() == ConnectionState.ERROR) {
                connector.connect(connection);
            }
        } catch (VectorStoreException failed) {
            // the connection's fault says why, and the next look plans the next attempt
        }
    }

    private void signOfLife(OpenConnection connection, VectorConnection client) throws VectorStoreException {
        Duration took = connector.ping(client, rules.get().patience());
        if (connection.answered(client, took)) {
            connector.posted(connection, ConnectionState.ERROR, ConnectionState.CONNECTED);
        } else {
            connector.checked(connection);
        }
    }
}
