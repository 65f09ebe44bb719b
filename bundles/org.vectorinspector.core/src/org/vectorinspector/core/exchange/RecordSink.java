package org.vectorinspector.core.exchange;

import java.io.IOException;
import org.vectorinspector.api.model.RecordBatch;

/** Writes records one after the other to a file. */
public interface RecordSink extends AutoCloseable {
    /** Writes all records of a batch. */
    void write(RecordBatch batch) throws IOException;

    /** Writes what is left and closes the file. */
    @Override
    void close() throws IOException;
}
