package org.vectorinspector.core.browse.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.RecordBatch;

/** Where a page cache gets its rows from; blocks. */
public interface RowSource {
    /**
     * Some rows.
     *
     * @param records as many as asked, fewer only at the end
     * @param last whether nothing follows
     */
    record Rows(RecordBatch records, boolean last) {
    }

    /** Returns how many pages may be loaded at once. */
    int parallel();

    /** Returns how many rows there are, empty where nobody can tell without reading them. */
    Optional<Count> count() throws VectorStoreException;

    /** Returns the rows from {@code page * size} on. */
    Rows load(long page, int size) throws VectorStoreException;
}
