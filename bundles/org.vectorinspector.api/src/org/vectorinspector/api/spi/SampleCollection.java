package org.vectorinspector.api.spi;

import java.io.IOException;
import java.util.Iterator;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.RecordBatch;

/** A collection that comes with the program to try everything on: a Declarative Services component of a data bundle. */
public interface SampleCollection {
    /** Returns what the connection to hold it shall be called; samples of the same connection share it. */
    String connectionName();

    /** Returns the collection to create. */
    CollectionSpec spec();

    /** Returns how many records it has. */
    long size();

    /** Returns where the data comes from and under which licence: one sentence. */
    String licence();

    /**
     * Returns its records in batches of at most this many.
     *
     * @throws IOException when the data cannot be read; the iterator throws it as {@link java.io.UncheckedIOException}
     */
    Iterator<RecordBatch> batches(int records) throws IOException;
}
