package org.vectorinspector.core.browse;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;

/** Hears of a {@link PageCache}; called on the threads that load, never under a lock. */
public interface PageListener {
    /** Hears that the number of rows, or how sure it is, has changed. */
    void rowsChanged();

    /**
     * Hears that rows can be read now.
     *
     * @param firstRow the row of the first record
     * @param records what came, document and metadata included
     */
    void arrived(long firstRow, RecordBatch records);

    /**
     * Hears that rows could not be read; they are not asked for again until {@link PageCache#retry()}.
     *
     * @param firstRow the first row that was wanted
     */
    void failed(long firstRow, VectorStoreException failure);

    /**
     * Hears how far a walk to a distant row has come, where the database cannot jump.
     *
     * @param row the row that has been reached
     */
    void walked(long row);
}
