package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.provider.local.internal.Sequences.Place;

/** Brings pages in the store's own order, where a cursor is the number of the last record of the page before. */
final class PageReader {
    private static final String PREFIX = "after ";

    private final LocalCollection collection;
    private final PageRequest request;
    private final Optional<Query> query;
    private final StopCheck stop;

    PageReader(LocalCollection collection, PageRequest request, StopCheck stop) {
        this.collection = collection;
        this.request = request;
        this.query = request.filter().map(FilterQueries::of);
        this.stop = stop;
    }

    RecordPage after(IndexReader reader) throws IOException, VectorStoreException {
        long after = request.cursor().isPresent() ? number(request.cursor().get()) : -1;
        return page(new SequenceScan(reader, query, after, stop));
    }

    RecordPage at(IndexReader reader, long row) throws IOException, VectorStoreException {
        if (query.isEmpty()) {
            return page(new SequenceScan(reader, query, collection.ranks(reader).before(row), stop));
        }
        SequenceScan scan = new SequenceScan(reader, query, -1, stop);
        scan.skip(row);
        return page(scan);
    }

    private RecordPage page(SequenceScan scan) throws IOException, VectorStoreException {
        List<Place> places = scan.next(request.limit());
        stop.check();
        Optional<Cursor> next = scan.more() ? Optional.of(new Cursor(PREFIX + scan.lastNumber())) : Optional.empty();
        return new RecordPage(new RecordReader(collection.definition(), request.fields()).read(places), next);
    }

    private static long number(Cursor cursor) throws VectorStoreException {
        try {
            if (cursor.value().startsWith(PREFIX)) {
                return Long.parseLong(cursor.value().substring(PREFIX.length()));
            }
        } catch (NumberFormatException foreign) {
            // the same answer as for any other text
        }
        throw Failures.invalid("«" + cursor.value() + "» is no cursor of this order.", "Begin at the first page.");
    }
}
