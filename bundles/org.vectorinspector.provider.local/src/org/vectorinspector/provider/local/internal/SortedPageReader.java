package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.provider.local.internal.Sequences.Place;

/** Brings pages in the order of a metadata key, where a cursor is the key's value and the number of the last record before. */
final class SortedPageReader {
    private static final String PREFIX = "sorted ";
    private static final String MISSING = "-";

    private final LocalCollection collection;
    private final PageRequest request;
    private final Query query;
    private final Sort sort;
    private final StopCheck stop;

    SortedPageReader(LocalCollection collection, PageRequest request, org.vectorinspector.api.model.Sort order, StopCheck stop) {
        this.collection = collection;
        this.request = request;
        this.query = request.filter().map(FilterQueries::of).orElseGet(MatchAllDocsQuery::new);
        this.sort = sort(order);
        this.stop = stop;
    }

    RecordPage after(IndexReader reader) throws IOException, VectorStoreException {
        FieldDoc after = request.cursor().isPresent() ? place(request.cursor().get(), reader) : null;
        return page(reader, search(reader, after, request.limit() + 1), 0);
    }

    RecordPage at(IndexReader reader, long row) throws IOException, VectorStoreException {
        int wanted = (int) Math.min(Math.max(1, reader.maxDoc()), row + request.limit() + 1);
        return page(reader, search(reader, null, wanted), row);
    }

    private TopFieldDocs search(IndexReader reader, FieldDoc after, int count) throws IOException, VectorStoreException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(stop);
        TopFieldDocs found = searcher.searchAfter(after, query, Math.min(count, Math.max(1, reader.maxDoc())), sort, false);
        stop.check();
        return found;
    }

    private RecordPage page(IndexReader reader, TopFieldDocs found, long from) throws IOException {
        ScoreDoc[] docs = found.scoreDocs;
        int first = (int) Math.min(from, docs.length);
        int end = Math.min(first + request.limit(), docs.length);
        List<Place> places = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(docs[i].doc, reader.leaves()));
            places.add(new Place(leaf, docs[i].doc - leaf.docBase));
        }
        Optional<Cursor> next = end < docs.length && end > first ? Optional.of(cursor((FieldDoc) docs[end - 1])) : Optional.empty();
        return new RecordPage(new RecordReader(collection.definition(), request.fields()).read(places), next);
    }

    private static Cursor cursor(FieldDoc last) {
        BytesRef value = (BytesRef) last.fields[0];
        String text = value == null ? MISSING
                : Base64.getUrlEncoder().withoutPadding().encodeToString(BytesRef.deepCopyOf(value).bytes);
        return new Cursor(PREFIX + text + " " + last.fields[1]);
    }

    private static FieldDoc place(Cursor cursor, IndexReader reader) throws VectorStoreException {
        String[] parts = cursor.value().split(" ");
        try {
            if (parts.length == 3 && cursor.value().startsWith(PREFIX)) {
                BytesRef value = parts[1].equals(MISSING) ? null : new BytesRef(Base64.getUrlDecoder().decode(parts[1]));
                return new FieldDoc(Math.max(0, reader.maxDoc() - 1), Float.NaN, new Object[] {value, Long.valueOf(parts[2])});
            }
        } catch (IllegalArgumentException foreign) {
            // the same answer as for any other text
        }
        throw Failures.invalid("«" + cursor.value() + "» is no cursor of this order.", "Begin at the first page.");
    }

    private static Sort sort(org.vectorinspector.api.model.Sort order) {
        SortField key = new SortField(RecordDocument.SORT + order.key(), SortField.Type.STRING, order.descending());
        key.setMissingValue(order.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return new Sort(key, new SortField(RecordDocument.SEQUENCE, SortField.Type.LONG));
    }
}
