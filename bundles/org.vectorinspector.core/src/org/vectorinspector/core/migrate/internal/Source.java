package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.core.exchange.FileContent;

/** Where a copy reads. Blocks; for one thread at a time. */
interface Source extends AutoCloseable {
    /** Returns what is known of it without reading its records. */
    CollectionInfo info() throws VectorStoreException;

    /** Returns what of it is not read as it is. */
    default List<FileContent.Remark> remarks() throws VectorStoreException {
        return List.of();
    }

    /** Returns how many records are in scope; not exact where nobody can tell without reading them. */
    Count count() throws VectorStoreException;

    /** Returns the next records from a place on, empty for the beginning. */
    SourcePage page(Optional<Cursor> from, int limit, RecordFields fields, VectorForm form) throws VectorStoreException;

    /** Returns how many records a page has at most. */
    int mostPerPage() throws VectorStoreException;

    @Override
    void close();
}
