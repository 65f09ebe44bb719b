package org.vectorinspector.core.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;

/**
 * The connections that were open, in the person's order.
 *
 * @param keys their {@link ConnectionKey}s
 * @param active the key of the active one, empty where there was none
 */
public record OpenConnections(List<String> keys, Optional<String> active) {
    private static final String SECTION = "connections";

    public OpenConnections {
        keys = List.copyOf(keys);
        Objects.requireNonNull(active, "active");
    }

    /** Returns what is open now. */
    public static OpenConnections of(ConnectionManager connections) {
        List<ManagedConnection> all = connections.connections();
        return new OpenConnections(all.stream().map(ConnectionKey::of).toList(), connections.active().map(ConnectionKey::of));
    }

    /** Returns what the last session left. */
    public static OpenConnections of(SessionStore session) {
        Metadata saved = session.section(SECTION);
        return new OpenConnections(Saved.texts(saved.values(), "open"),
                Optional.of(Saved.text(saved.values(), "active")).filter(key -> !key.isEmpty()));
    }

    /** Lets the session keep it. */
    public void keep(SessionStore session) {
        Metadata saved = Metadata.of("open", new Value.Items(keys.stream().map(Value::of).toList()));
        session.keep(SECTION, active.map(key -> saved.with("active", Value.of(key))).orElse(saved));
    }
}
