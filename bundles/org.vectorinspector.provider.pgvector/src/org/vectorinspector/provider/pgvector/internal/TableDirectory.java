package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;

/** Remembers what tables look like, and looks again when a call fails as it would had the table been altered or made anew. */
final class TableDirectory {
    private final Sessions sessions;
    private final String schema;
    private final java.time.Duration patience;
    private final Map<CollectionName, TableLayout> known = new ConcurrentHashMap<>();

    /** Work on a table that is there. */
    @FunctionalInterface
    interface TableWork<T> {
        T with(Connection session, TableLayout table) throws SQLException, VectorStoreException;
    }

    TableDirectory(Sessions sessions, String schema, java.time.Duration patience) {
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
        try {
            return sessions.call(patience, session -> work.with(session, table));
        } catch (VectorStoreException failure) {
            boolean mayBeStale = failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.INVALID_REQUEST;
            if (!mayBeStale || sessions.call(patience, session -> ask(session, full)).identity().equals(table.identity())) {
                throw failure;
            }
        }
        return sessions.call(patience, session -> work.with(session, ask(session, full)));
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
