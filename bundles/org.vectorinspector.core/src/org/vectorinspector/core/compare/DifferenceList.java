package org.vectorinspector.core.compare;

import java.io.IOException;
import java.util.List;

/** Differences in the order in which they were found, to be read page by page. Blocks; safe for use by several threads. */
public interface DifferenceList extends AutoCloseable {
    /** Returns how many there are. */
    long size();

    /**
     * Returns a page, shorter at the end.
     *
     * @param first 0 for the first difference
     * @throws IOException when the temporary file cannot be read, or the outcome has been closed
     */
    List<Difference> page(long first, int count) throws IOException;

    /** Deletes the temporary files; never fails. */
    @Override
    void close();
}
