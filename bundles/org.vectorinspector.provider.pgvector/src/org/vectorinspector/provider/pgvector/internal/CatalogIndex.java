package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An index as the server's catalog knows it.
 *
 * @param name of the index
 * @param method such as {@code btree} or {@code hnsw}
 * @param identifies whether it makes rows unique at once and for all of them
 * @param primary whether it is the primary key
 * @param columns the numbers of its columns, 0 for an expression
 * @param operatorClass of its first column
 * @param definition the statement that made it
 */
record CatalogIndex(String name, String method, boolean identifies, boolean primary, List<Integer> columns, String operatorClass,
        String definition) {
    private static final String QUERY = """
            select ic.relname, am.amname, i.indisunique and i.indimmediate and i.indpred is null and i.indexprs is null,
                   i.indisprimary, array_to_string((i.indkey::int2[])[0:i.indnkeyatts - 1], ' '), oc.opcname, pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_am am on am.oid = ic.relam
                 join pg_opclass oc on oc.oid = i.indclass[0]
            where i.indisvalid and i.indrelid =\s""";

    static List<CatalogIndex> of(Connection session, long table) throws SQLException {
        Sql query = Sql.of(QUERY).bind(Long.toString(table), "oid").add(" order by i.indisprimary desc, i.indnkeyatts, i.indexrelid");
        return query.query(session, rows -> {
            List<CatalogIndex> indexes = new ArrayList<>();
            while (rows.next()) {
                List<Integer> columns = Arrays.stream(rows.getString(5).split(" ")).map(Integer::valueOf).toList();
                indexes.add(new CatalogIndex(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4), columns,
                        rows.getString(6), rows.getString(7)));
            }
            return indexes;
        });
    }

    /** Tells whether it finds near vectors. */
    boolean ofVectors() {
        return method.equals("hnsw") || method.equals("ivfflat");
    }

    /** Returns by what it measures the vectors of a column, empty where it is no such index. */
    Optional<Measure> measure(CatalogColumn column) {
        return ofVectors() && columns.getFirst() == column.number() ? Measure.ofOperatorClass(operatorClass) : Optional.empty();
    }
}
