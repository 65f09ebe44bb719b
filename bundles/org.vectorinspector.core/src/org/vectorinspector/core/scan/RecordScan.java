package org.vectorinspector.core.scan;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordPage;

/** Brings the records of a source page by page, once from the beginning to the end. Blocks; for one thread at a time. */
public interface RecordScan extends AutoCloseable {
    /**
     * Returns the next page, empty at the end. The cursor of a page is where a scan of the same source goes on behind it.
     *
     * @throws VectorStoreException kind {@code CANCELLED} when the thread is interrupted; else what the source says
     */
    Optional<RecordPage> next() throws VectorStoreException;

    /** Lets go of the source. */
    @Override
    void close() throws VectorStoreException;
}
