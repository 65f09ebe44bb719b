package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column as the server's catalog knows it.
 *
 * @param number its place in the table
 * @param name of the column
 * @param typeName the plain name of its type, or of the type that its domain is made of
 * @param type by which values are cast
 * @param modifier the length or dimension of its type, -1 where there is none
 * @param notNull whether it always has a value
 * @param computed whether the server computes it
 * @param list whether it is an array
 * @param binary whether texts are equal only when their bytes are
 * @param comment empty where there is none
 */
record CatalogColumn(int number, String name, String typeName, String type, int modifier, boolean notNull, boolean computed, boolean list,
        boolean binary, String comment) {
    private static final String QUERY = """
            select a.attnum, a.attname, coalesce(b.typname, ty.typname), format_type(a.atttypid, -1), a.atttypmod, a.attnotnull,
                   a.attgenerated <> '', ty.typcategory = 'A', coalesce(co.collisdeterministic, true),
                   coalesce(col_description(a.attrelid, a.attnum), '')
            from pg_attribute a join pg_type ty on ty.oid = a.atttypid
                 left join pg_type b on b.oid = ty.typbasetype
                 left join pg_collation co on co.oid = a.attcollation
            where a.attrelid =\s""";

    static List<CatalogColumn> of(Connection session, long table) throws SQLException {
        Sql query = Sql.of(QUERY).bind(Long.toString(table), "oid").add(" and a.attnum > 0 and not a.attisdropped order by a.attnum");
        return query.query(session, rows -> {
            List<CatalogColumn> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(read(rows));
            }
            return columns;
        });
    }

    private static CatalogColumn read(ResultSet row) throws SQLException {
        return new CatalogColumn(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getBoolean(6),
                row.getBoolean(7), row.getBoolean(8), row.getBoolean(9), row.getString(10));
    }

    /** Returns the kind of vectors that it holds, empty where it holds something else. */
    Optional<VectorType> vector() {
        return VectorType.of(typeName);
    }

    boolean json() {
        return typeName.equals("json") || typeName.equals("jsonb");
    }

    boolean text() {
        return typeName.equals("text") || typeName.equals("varchar");
    }

    PlainColumn plain() {
        return new PlainColumn(name, type, kind(), computed);
    }

    private PlainColumn.Kind kind() {
        if (list) {
            return PlainColumn.Kind.LIST;
        }
        return switch (typeName) {
            case "text", "varchar" -> binary ? PlainColumn.Kind.TEXT : PlainColumn.Kind.OTHER;
            case "int2", "int4", "int8" -> PlainColumn.Kind.WHOLE;
            case "numeric" -> PlainColumn.Kind.NUMBER;
            case "float8" -> PlainColumn.Kind.DOUBLE;
            case "float4" -> PlainColumn.Kind.SINGLE;
            case "bool" -> PlainColumn.Kind.FLAG;
            case "json", "jsonb" -> PlainColumn.Kind.JSON;
            default -> PlainColumn.Kind.OTHER;
        };
    }
}
