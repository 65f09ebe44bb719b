package org.vectorinspector.core.connection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.ConnectionId;

/** The connections in the person's order and the active one among them, under one lock that nobody holds for long. */
final class ConnectionList {
    private final List<OpenConnection> connections = new ArrayList<>();
    private Optional<OpenConnection> active = Optional.empty();

    synchronized List<OpenConnection> all() {
        return List.copyOf(connections);
    }

    synchronized Optional<OpenConnection> find(ConnectionId id) {
        return connections.stream().filter(connection -> connection.id().equals(id)).findFirst();
    }

    synchronized Optional<OpenConnection> active() {
        return active;
    }

    synchronized boolean add(OpenConnection connection, int limit) {
        return connections.size() < limit && connections.add(connection);
    }

    /** Makes this connection the active one if there is none. */
    synchronized boolean activateFirst(OpenConnection connection) {
        if (active.isPresent()) {
            return false;
        }
        active = Optional.of(connection);
        return true;
    }

    /** Makes a connection the active one and tells whether that is another one. */
    synchronized boolean activate(ConnectionId id) {
        Optional<OpenConnection> found = find(id);
        if (found.isEmpty() || found.equals(active)) {
            return false;
        }
        active = found;
        return true;
    }

    /** Removes a connection; when it was the active one, the next one takes over, or the one before. */
    synchronized Optional<OpenConnection> remove(ConnectionId id) {
        Optional<OpenConnection> found = find(id);
        found.ifPresent(connection -> {
            int place = connections.indexOf(connection);
            connections.remove(place);
            if (active.equals(found)) {
                int next = Math.min(place, connections.size() - 1);
                active = next < 0 ? Optional.empty() : Optional.of(connections.get(next));
            }
        });
        return found;
    }

    /** Moves a connection and tells whether anything moved. */
    synchronized boolean move(ConnectionId id, int place) {
        Optional<OpenConnection> found = find(id);
        if (found.isEmpty()) {
            return false;
        }
        int before = connections.indexOf(found.get());
        connections.remove(before);
        int after = Math.clamp(place, 0, connections.size());
        connections.add(after, found.get());
        return before != after;
    }
}
