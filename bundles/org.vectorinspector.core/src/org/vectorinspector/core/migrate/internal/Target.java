package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.RecordFailure;

/** Where a copy writes. Blocks; safe for use by as many threads as {@link #mostWriters} says. */
interface Target extends AutoCloseable {
    /** Writes records; when it returns, everything but the failures is acknowledged. */
    List<RecordFailure> write(RecordBatch records) throws VectorStoreException;

    /** Returns which of these ids are there already. */
    Set<RecordId> present(List<RecordId> ids) throws VectorStoreException;

    /** Returns how many records a write has at most. */
    int mostPerWrite() throws VectorStoreException;

    /** Returns how many writes there may be at once. */
    int mostWriters();

    /** Returns how many writes at once to begin with. */
    default int firstWriters() throws VectorStoreException {
        return 1;
    }

    /** Returns how long what was acknowledged is, where that says how much of it counts: the bytes of a file. */
    default long length() {
        return 0;
    }

    @Override
    void close() throws VectorStoreException;
}
