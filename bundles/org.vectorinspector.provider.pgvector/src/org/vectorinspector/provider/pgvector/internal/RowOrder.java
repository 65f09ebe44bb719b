package org.vectorinspector.provider.pgvector.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Sort;

/**
 * The order of a walk through a table: by its key, or by one key of the metadata and then by the table's key. Sorted values come as
 * truth values, numbers, texts by code point, then lists and objects; records without a value come last in both directions.
 */
final class RowOrder {
    private static final int MISSING = 9;

    private final TableLayout table;
    private final Optional<Sort> sort;
    private final List<Term> terms;

    /** One thing to order by, apart from the key. */
    private record Term(String column, String type, boolean descending) {
    }

    private RowOrder(TableLayout table, Optional<Sort> sort) {
        this.table = table;
        this.sort = sort;
        boolean descending = sort.filter(Sort::descending).isPresent();
        this.terms = sort.isEmpty() ? List.of() : List.of(new Term("s.rank", "integer", false), new Term("s.number", "numeric", descending),
                new Term("s.word", "text", descending));
    }

    static RowOrder of(TableLayout table, Optional<Sort> sort) throws VectorStoreException {
        if (sort.isPresent() && !sortable(table, sort.get().key())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST,
                    "«" + table.name().name() + "» has no column «" + sort.get().key() + "» and no JSON column.",
                    "Sort by one of its columns.");
        }
        return new RowOrder(table, sort);
    }

    static boolean sortable(TableLayout table, String key) {
        return new FilterSql(table).json(key).isPresent();
    }

    /** Returns what stands behind {@code from}. */
    Sql source() {
        Sql source = Sql.of(table.sqlName() + " t");
        if (sort.isEmpty()) {
            return source;
        }
        String sign = sort.get().descending() ? "-" : "";
        return source.add(" cross join lateral (select ").add(new FilterSql(table).json(sort.get().key()).orElseThrow()).add("""
                 as v) j cross join lateral (select
                 case jsonb_typeof(j.v) when 'boolean' then %1$s1 when 'number' then %1$s2 when 'string' then %1$s3
                     when 'array' then %1$s4 when 'object' then %1$s4 else %2$d end as rank,
                 case jsonb_typeof(j.v) when 'boolean' then j.v::boolean::integer::numeric when 'number' then j.v::numeric
                     else 0 end as number,
                 case jsonb_typeof(j.v) when 'string' then j.v #>> '{}' when 'array' then j.v::text when 'object' then j.v::text
                     else '' end collate "C" as word) s""".formatted(sign, MISSING));
    }

    /** Returns the terms as a list for {@code order by}. */
    String by() {
        String first = terms.stream().map(term -> term.column() + (term.descending() ? " desc, " : ", ")).collect(Collectors.joining());
        return first + table.key().order();
    }

    /** Returns the terms as text, to select behind the columns of a row; empty or ending in a comma. */
    String selected() {
        return terms.stream().map(term -> ", " + term.column() + "::text").collect(Collectors.joining());
    }

    /** Reads the terms of the current row. */
    List<String> place(ResultSet row, int first) throws SQLException {
        List<String> place = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            place.add(row.getString(first + i));
        }
        return place;
    }

    /** Returns the condition that a row comes behind a place. */
    Sql after(List<String> place, List<String> key) throws VectorStoreException {
        if (place.size() != terms.size() || key.size() != table.key().parts().size()) {
            throw PageCursor.foreign(null);
        }
        Sql condition = table.key().after(key);
        for (int i = terms.size() - 1; i >= 0; i--) {
            Term term = terms.get(i);
            condition = Sql.of("(" + term.column() + (term.descending() ? " < " : " > ")).bind(place.get(i), term.type())
                    .add(" or " + term.column() + " = ").bind(place.get(i), term.type()).add(" and ").add(condition).add(")");
        }
        return condition;
    }
}
