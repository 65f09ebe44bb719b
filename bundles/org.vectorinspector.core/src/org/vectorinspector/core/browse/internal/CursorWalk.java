package org.vectorinspector.core.browse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.browse.internal.RowSource.Rows;

/**
 * Reaches rows by following cursors, and runs a filter on the way where the server cannot. Remembers where each page begins:
 * a cursor and how many matches of that server page belong to the page before, nothing else.
 */
final class CursorWalk {
    /** Asks the server for a page. */
    @FunctionalInterface
    interface Server {
        RecordPage page(PageRequest request) throws VectorStoreException;
    }

    /**
     * Where a page begins.
     *
     * @param cursor of the server's page, empty for the first
     * @param skip how many matching records of it come before
     */
    private record Start(Optional<Cursor> cursor, int skip) {
    }

    private final Optional<Filter> here;
    private final LongConsumer walked;
    private final List<Start> starts = new ArrayList<>();
    private boolean ended;

    CursorWalk(Optional<Filter> here, LongConsumer walked) {
        this.here = here;
        this.walked = walked;
        restart();
    }

    synchronized void restart() {
        starts.clear();
        starts.add(new Start(Optional.empty(), 0));
        ended = false;
    }

    synchronized Rows load(long page, int size, Server server) throws VectorStoreException {
        while (starts.size() <= page && !ended) {
            long reached = starts.size() - 1L;
            read(reached, size, server);
            walked.accept((reached + 1) * size);
        }
        return page < starts.size() ? read(page, size, server) : new Rows(RecordBatch.EMPTY, true);
    }

    private Rows read(long page, int size, Server server) throws VectorStoreException {
        Start start = starts.get((int) page);
        List<VectorRecord> rows = new ArrayList<>();
        Optional<Cursor> cursor = start.cursor();
        int skip = start.skip();
        while (true) {
            PageRequest first = PageRequest.first(size, RecordFields.TEXTS);
            RecordPage brought = server.page(cursor.map(first::from).orElse(first));
            List<VectorRecord> matches = brought.records().rows().stream().filter(this::matches).skip(skip).toList();
            int taken = Math.min(matches.size(), size - rows.size());
            rows.addAll(matches.subList(0, taken));
            if (rows.size() == size && taken < matches.size()) {
                return fullAt(page, rows, new Start(cursor, skip + taken));
            }
            if (brought.next().isEmpty()) {
                ended = true;
                return new Rows(RecordBatch.of(rows), true);
            }
            cursor = brought.next();
            skip = 0;
            if (rows.size() == size) {
                return fullAt(page, rows, new Start(cursor, 0));
            }
        }
    }

    private Rows fullAt(long page, List<VectorRecord> rows, Start next) {
        if (starts.size() == page + 1) {
            starts.add(next);
        }
        return new Rows(RecordBatch.of(rows), false);
    }

    private boolean matches(VectorRecord item) {
        return here.map(filter -> FilterMatcher.matches(filter, item)).orElse(true);
    }
}
