package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.vectorinspector.api.error.VectorStoreException;

/** What a call does with its session; a transaction that it leaves open is rolled back. */
@FunctionalInterface
interface SessionWork<T> {
    T with(Connection session) throws SQLException, VectorStoreException;
}
