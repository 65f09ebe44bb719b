package org.vectorinspector.provider.chroma.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.json.JsonOutput;

/**
 * Pages of records in the order of their first writing, which is the order of Chroma's {@code offset}.
 *
 * <p>An offset slips when a record before it is deleted. Each page is therefore read from one row before its place: when that row
 * is the last one of the page before, nothing slipped; otherwise the place is searched for by the ids around it.
 */
final class Pages {
    private static final int ANCHORS = 24;
    private static final int SEARCHED_AT_ONCE = 2_000;

    private final ChromaApi api;
    private final WhereJson where;

    Pages(ChromaApi api, WhereJson where) {
        this.api = api;
        this.where = where;
    }

    /** Returns the page of a request. */
    RecordPage page(ChromaCollection collection, PageRequest request) throws VectorStoreException {
        check(request);
        if (request.cursor().isEmpty()) {
            return pageAt(collection, 0, request);
        }
        PageCursor cursor = PageCursor.of(request.cursor().get());
        long from = Math.max(0, cursor.row() - 1);
        RecordBatch rows = rows(collection, from, request.limit() + 2, request);
        boolean stayed = !rows.isEmpty() && !cursor.before().isEmpty() && text(rows.ids().getFirst()).equals(cursor.before().getLast());
        if (stayed) {
            return page(rows, 1, from, request);
        }
        return pageAt(collection, found(collection, cursor, request.filter()), request);
    }

    /** Returns the page that begins at a row. */
    RecordPage pageAt(ChromaCollection collection, long row, PageRequest request) throws VectorStoreException {
        check(request);
        return page(rows(collection, row, request.limit() + 1, request), 0, row, request);
    }

    /** Counts the records that meet a filter, some thousand ids at a time. */
    long count(ChromaCollection collection, Filter filter) throws VectorStoreException {
        where.rules().check(filter);
        long count = 0;
        int some;
        do {
            some = ids(collection, count, SEARCHED_AT_ONCE, Optional.of(filter)).size();
            count += some;
        } while (some == SEARCHED_AT_ONCE);
        return count;
    }

    private void check(PageRequest request) throws VectorStoreException {
        if (request.sort().isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Chroma does not sort.", "Read the records in the server's own order.");
        }
        if (request.filter().isPresent()) {
            where.rules().check(request.filter().get());
        }
    }

    /** Cuts a page out of rows that were read from a row on; one more row than the page has says that there is a next one. */
    private static RecordPage page(RecordBatch rows, int skipped, long from, PageRequest request) {
        int end = Math.min(rows.size(), skipped + request.limit());
        boolean more = rows.size() > end;
        RecordBatch page = rows.stretch(skipped, end);
        if (!more) {
            return new RecordPage(page, Optional.empty());
        }
        List<String> before = texts(rows.ids().subList(Math.max(0, end - ANCHORS), end));
        List<String> after = texts(rows.ids().subList(end, rows.size()));
        return new RecordPage(page, Optional.of(new PageCursor(from + end, before, after).toCursor()));
    }

    /** Searches backwards for the place between the ids that were before and after it. */
    private long found(ChromaCollection collection, PageCursor cursor, Optional<Filter> filter) throws VectorStoreException {
        long end = cursor.row() + cursor.after().size();
        long behindGone = -1;
        while (end > 0) {
            long start = Math.max(0, end - SEARCHED_AT_ONCE);
            List<String> ids = texts(ids(collection, start, (int) (end - start), filter));
            for (int place = ids.size() - 1; place >= 0; place--) {
                if (cursor.before().contains(ids.get(place))) {
                    return start + place + 1;
                }
                if (cursor.after().contains(ids.get(place))) {
                    behindGone = start + place;
                }
            }
            end = start;
        }
        return behindGone >= 0 ? behindGone : cursor.row();
    }

    private RecordBatch rows(ChromaCollection collection, long from, int limit, PageRequest request) throws VectorStoreException {
        JsonOutput body = window(from, limit, request.filter());
        RecordColumns.include(body, request.fields());
        int room = request.fields().wantsVectors() ? limit * Math.max(1, collection.dimension()) : 1;
        return api.get(collection, body.endObject(), in -> RecordColumns.read(in, request.form(), room));
    }

    private List<RecordId> ids(ChromaCollection collection, long from, int limit, Optional<Filter> filter) throws VectorStoreException {
        JsonOutput body = window(from, limit, filter);
        RecordColumns.include(body, RecordFields.IDS);
        return api.get(collection, body.endObject(), in -> RecordColumns.read(in, VectorForm.NUMBERS, 1)).ids();
    }

    private JsonOutput window(long from, int limit, Optional<Filter> filter) {
        JsonOutput body = new JsonOutput().beginObject().name("limit").number(limit).name("offset").number(from);
        filter.ifPresent(condition -> where.write(body, condition));
        return body;
    }

    private static List<String> texts(List<RecordId> ids) {
        return ids.stream().map(Pages::text).toList();
    }

    private static String text(RecordId id) {
        return id.text();
    }
}
