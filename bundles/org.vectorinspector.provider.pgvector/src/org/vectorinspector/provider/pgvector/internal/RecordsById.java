package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;

/** Reads and deletes rows by their keys. Ids that no row of the table can have are ids that are not there. */
final class RecordsById {
    private RecordsById() {
    }

    static RecordBatch fetch(Connection session, TableLayout table, List<RecordId> ids, RecordFields fields) throws SQLException {
        List<List<String>> keys = keys(table, ids);
        if (keys.isEmpty()) {
            return RecordBatch.EMPTY;
        }
        RowReader reader = new RowReader(table, fields, keys.size());
        Sql query = Sql.of("select " + reader.selected() + " from ").add(table.key().wanted(keys))
                .add(" join " + table.sqlName() + " t on " + table.key().sameAsWanted() + " order by w.place");
        return query.query(session, reader::read).records();
    }

    static void delete(Connection session, TableLayout table, List<RecordId> ids) throws SQLException, VectorStoreException {
        table.checkWritable();
        List<List<String>> keys = keys(table, ids);
        if (!keys.isEmpty()) {
            Sql.of("delete from " + table.sqlName() + " t using ").add(table.key().wanted(keys))
                    .add(" where " + table.key().sameAsWanted()).run(session);
        }
    }

    private static List<List<String>> keys(TableLayout table, List<RecordId> ids) {
        return ids.stream().map(table.key()::values).flatMap(Optional::stream).toList();
    }
}
