package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;

/**
 * A table or view as the server's catalog knows it.
 *
 * @param id of the table
 * @param kind one letter: r table, p partitioned table, v view, m materialized view, f foreign table
 * @param rows an estimate, negative where there is none
 * @param bytes on disk, with its indexes
 * @param comment empty where there is none
 */
record CatalogTable(long id, char kind, double rows, long bytes, String comment) {
    private static final String QUERY = """
            select c.oid, c.relkind, c.reltuples, case when c.relkind in ('r', 'm') then pg_total_relation_size(c.oid) else 0 end,
                   coalesce(obj_description(c.oid, 'pg_class'), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname =\s""";

    static Optional<CatalogTable> find(Connection session, CollectionName name) throws SQLException {
        Sql query = Sql.of(QUERY).bind(name.partition(), "name").add(" and c.relname = ").bind(name.name(), "name");
        return query.query(session, rows -> rows.next()
                ? Optional.of(new CatalogTable(rows.getLong(1), rows.getString(2).charAt(0), rows.getDouble(3), rows.getLong(4),
                        rows.getString(5)))
                : Optional.empty());
    }

    /** Tells whether each of its rows has an address on disk. */
    boolean addressed() {
        return kind == 'r' || kind == 'm' || kind == 'p';
    }

    boolean partitioned() {
        return kind == 'p';
    }

    /** Tells whether rows can be written at all. */
    boolean table() {
        return kind == 'r' || kind == 'p';
    }

    String word() {
        return switch (kind) {
            case 'p' -> "partitioned table";
            case 'v' -> "view";
            case 'm' -> "materialized view";
            case 'f' -> "foreign table";
            default -> "table";
        };
    }
}
