package org.vectorinspector.core.browse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.browse.internal.RowSource.Rows;

/** Fills up pages that a server sent shorter than asked. */
final class Gather {
    /** Asks for the page behind a cursor. */
    @FunctionalInterface
    interface Next {
        RecordPage from(Cursor cursor) throws VectorStoreException;
    }

    private Gather() {
    }

    static Rows full(RecordPage first, int size, Next next) throws VectorStoreException {
        RecordPage page = first;
        if (page.records().size() == size || page.next().isEmpty()) {
            return new Rows(page.records(), page.next().isEmpty());
        }
        List<VectorRecord> rows = new ArrayList<>(page.records().rows());
        Optional<Cursor> cursor = page.next();
        while (rows.size() < size && cursor.isPresent()) {
            page = next.from(cursor.get());
            List<VectorRecord> more = page.records().rows();
            rows.addAll(more.subList(0, Math.min(more.size(), size - rows.size())));
            cursor = page.next();
        }
        return new Rows(RecordBatch.of(rows), cursor.isEmpty());
    }
}
