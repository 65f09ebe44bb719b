package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordPage;

/** Walks through a table by its key, so that no write or deletion shifts a page; through a view by row numbers, for want of a key. */
final class Pages {
    private Pages() {
    }

    static RecordPage page(Connection session, TableLayout table, PageRequest request) throws SQLException, VectorStoreException {
        Optional<PageCursor> from = Optional.empty();
        if (request.cursor().isPresent()) {
            from = Optional.of(PageCursor.of(request.cursor().get()));
            if (!from.get().order().equals(PageCursor.name(request.sort()))) {
                throw PageCursor.foreign(null);
            }
        }
        boolean byRow = !table.key().unique();
        return read(session, table, request, byRow ? Optional.empty() : from, from.map(PageCursor::row).orElse(0L), byRow);
    }

    static RecordPage pageAt(Connection session, TableLayout table, long firstRow, PageRequest request)
            throws SQLException, VectorStoreException {
        return read(session, table, request, Optional.empty(), firstRow, true);
    }

    private static RecordPage read(Connection session, TableLayout table, PageRequest request, Optional<PageCursor> from, long row,
            boolean byRow) throws SQLException, VectorStoreException {
        RowOrder order = RowOrder.of(table, request.sort());
        RowReader reader = new RowReader(table, request.fields(), request.limit());
        Sql query = Sql.of("select " + reader.selected() + order.selected() + " from ").add(order.source());
        query.add(condition(table, request.filter()));
        if (from.isPresent()) {
            query.add(" and ").add(order.after(from.get().place(), from.get().key()));
        }
        query.add(" order by " + order.by() + " limit ").bind(request.limit());
        if (byRow) {
            query.add(" offset ").bind(row);
        }
        List<List<String>> places = new ArrayList<>();
        RowReader.Rows rows = query.query(session, result -> reader.read(result, Optional.of(current -> {
            places.clear();
            places.add(order.place(current, reader.width()));
        })));
        boolean more = rows.records().size() == request.limit();
        Optional<Cursor> next = more ? Optional.of(new PageCursor(PageCursor.name(request.sort()), row + request.limit(), places.getLast(),
                rows.lastKey()).toCursor()) : Optional.empty();
        return new RecordPage(rows.records(), next);
    }

    /** Returns a {@code where} that more conditions can follow. */
    static Sql condition(TableLayout table, Optional<Filter> filter) {
        Sql where = Sql.of(" where ");
        return filter.isPresent() ? where.add(new FilterSql(table).of(filter.get())) : where.add("true");
    }
}
