package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.model.CollectionName;

/** Lists schemas, and the tables and views in them that have vectors. */
final class Catalog {
    private static final String SCHEMAS = """
            select nspname from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege(oid, 'usage')""";
    private static final String TABLES = """
            select distinct c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                 join pg_type ty on ty.oid = a.atttypid left join pg_type b on b.oid = ty.typbasetype
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                  and (coalesce(b.typname, ty.typname) in ('vector', 'halfvec', 'sparsevec')
                       or coalesce(b.typname, ty.typname) in ('bit', 'varbit')
                          and (col_description(c.oid, a.attnum) like '%metric=%'
                               or exists (select from pg_index i join pg_class ic on ic.oid = i.indexrelid
                                               join pg_am am on am.oid = ic.relam
                                          where i.indrelid = c.oid and i.indkey[0] = a.attnum and am.amname in ('hnsw', 'ivfflat'))))
                  and n.nspname =\s""";

    private Catalog() {
    }

    static List<String> schemas(Connection session) throws SQLException {
        return names(session, Sql.of(SCHEMAS));
    }

    static List<CollectionName> tables(Connection session, String schema) throws SQLException {
        return names(session, Sql.of(TABLES).bind(schema, "name")).stream().map(name -> new CollectionName(name, schema)).toList();
    }

    private static List<String> names(Connection session, Sql query) throws SQLException {
        return query.query(session, rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names.stream().sorted().toList();
        });
    }
}
