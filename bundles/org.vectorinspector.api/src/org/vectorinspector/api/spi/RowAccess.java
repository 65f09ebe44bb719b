package org.vectorinspector.api.spi;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordPage;

/** Capability: a page from any row at the price of one request, so that a table can jump. */
public interface RowAccess {
    /**
     * Returns the page that begins at a row of the request's order; empty behind the last row. The page's cursor goes on
     * from its end.
     *
     * @param firstRow 0 for the first row
     * @param request whose cursor is not looked at
     */
    RecordPage pageAt(CollectionName collection, long firstRow, PageRequest request) throws VectorStoreException;
}
