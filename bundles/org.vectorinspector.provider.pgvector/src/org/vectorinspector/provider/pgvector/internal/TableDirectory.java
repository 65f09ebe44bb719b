package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;

/** Remembers what tables look like, and looks again when a call fails as it would had the table been altered or made anew. */
final class TableDirectory {
    private final Sessions sessions;
    private final String schema;
    private final Duration patience;
    private final Map<CollectionName, TableLayout> known = new ConcurrentHashMap<>();

    /** Work on a table that is there. */
    @FunctionalInterface
    interface TableWork<T> {
        T with(Connection session, TableLayout table) throws SQLException, VectorStoreException;
    }

    TableDirectory(Sessions sessions, String schema, Duration patience) {
        this.sessions = sessions;
        this.schema = schema;
        this.patience = patience;
    }

    /** Returns the name with its schema. */
    CollectionName full(CollectionName name) {
        return name.partition().isEmpty() ? new CollectionName(name.name(), schema) : name;
    }

    <T> T call(CollectionName name, TableWork<T> work) throws VectorStoreException {
        CollectionName full = full(name);
        TableLayout table = known.get(full);
        if (table == null) {
            return sessions.call(patience, session -> work.with(session, ask(session, full)));
        }
        long end = System.nanoTime() + patience.toNanos();
        try {
            return sessions.call(patience, session -> work.with(session, table));
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.NOT_FOUND && failure.kind() != Kind.INVALID_REQUEST) {
                throw failure;
            }
            return sessions.call(Duration.ofNanos(end - System.nanoTime()), session -> again(session, table, work, failure));
        }
    }

    private <T> T again(Connection session, TableLayout old, TableWork<T> work, VectorStoreException failure)
            throws SQLException, VectorStoreException {
        TableLayout now = ask(session, old.name());
        if (now.identity().equals(old.identity())) {
            throw failure;
        }
        return work.with(session, now);
    }

    /** Asks the server for a table anew. */
    TableLayout ask(Connection session, CollectionName full) throws SQLException, VectorStoreException {
        known.remove(full);
        TableLayout table = TableReader.read(session, full);
        known.put(full, table);
        return table;
    }

    void forget(CollectionName name) {
        known.remove(full(name));
    }
}
