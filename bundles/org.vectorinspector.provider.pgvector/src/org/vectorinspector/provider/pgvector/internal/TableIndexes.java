package org.vectorinspector.provider.pgvector.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.IndexSpec;

/**
 * The indexes of a table that belong to no key or constraint. They are made and dropped {@code concurrently}, so that others read and write
 * meanwhile, but for partitioned tables, which PostgreSQL does not do that for.
 */
final class TableIndexes {
    static final List<String> KINDS = List.of("hnsw", "ivfflat", "gin", "btree");

    private static final int LONGEST_NAME = 63;
    private static final Map<String, List<String>> OPTIONS = Map.of("hnsw", List.of("m", "ef_construction"), "ivfflat", List.of("lists"));
    private static final String QUERY = """
            select ic.relname, am.amname, coalesce(a.attname, ''), pg_get_indexdef(i.indexrelid), i.indisvalid
            from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_am am on am.oid = ic.relam
                 left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where not i.indisprimary and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                  and i.indrelid =\s""";

    private TableIndexes() {
    }

    static List<CollectionIndex> of(Connection session, TableLayout table) throws SQLException {
        return Sql.of(QUERY).bind(table.sqlName(), "regclass").add(" order by ic.relname").query(session, rows -> {
            List<CollectionIndex> indexes = new ArrayList<>();
            while (rows.next()) {
                String details = rows.getBoolean(5) ? rows.getString(4) : "not finished, of no use: drop it";
                indexes.add(new CollectionIndex(rows.getString(1), target(table, rows.getString(3)), rows.getString(2), details));
            }
            return indexes;
        });
    }

    /** Makes an index, or nothing: what is left of one that fails is taken away. */
    static void create(Connection session, TableLayout table, IndexSpec spec) throws SQLException, VectorStoreException {
        String on = " on " + table.sqlName() + " using " + spec.kind() + " (" + column(table, spec) + ")" + with(spec);
        String name = name(table, spec);
        if (of(session, table).stream().anyMatch(index -> index.name().equals(name))) {
            throw new VectorStoreException(Kind.CONFLICT, "«" + table.name().name() + "» has such an index on «" + spec.target() + "».",
                    "Drop it first.");
        }
        try {
            Sql.of("create index " + concurrently(table) + Sql.quoted(name) + on).run(session);
        } catch (SQLException failure) {
            remove(session, table, name, failure);
            throw failure;
        }
    }

    static void drop(Connection session, TableLayout table, String name) throws SQLException, VectorStoreException {
        if (of(session, table).stream().noneMatch(index -> index.name().equals(name))) {
            throw new VectorStoreException(Kind.NOT_FOUND, "«" + table.name().name() + "» has no index «" + name + "» that can be dropped.",
                    "List the indexes.");
        }
        Sql.of("drop index " + concurrently(table) + qualified(table, name)).run(session);
    }

    private static void remove(Connection session, TableLayout table, String name, SQLException failure) {
        try {
            Sql.of("drop index " + concurrently(table) + "if exists " + qualified(table, name)).run(session);
        } catch (SQLException left) {
            failure.addSuppressed(left);
        }
    }

    private static String concurrently(TableLayout table) {
        return table.details().get("kind").startsWith("partitioned") ? "" : "concurrently ";
    }

    private static String qualified(TableLayout table, String name) {
        return Sql.quoted(table.name().partition()) + "." + Sql.quoted(name);
    }

    /** Returns the column with what the index makes of it. */
    private static String column(TableLayout table, IndexSpec spec) throws VectorStoreException {
        return switch (spec.kind()) {
            case "hnsw", "ivfflat" -> {
                VectorColumn column = table.vector(spec.target());
                yield Sql.quoted(column.name()) + " " + column.measure().operatorClass(column.type());
            }
            case "gin" -> Sql.quoted(table.bag().filter(spec.target()::equals).orElseThrow(() -> invalid(
                    "An index gin is on the JSON column of the metadata.", table.bag().map(bag -> "Choose «" + bag + "».").orElse("There is none."))));
            case "btree" -> Sql.quoted(table.column(spec.target()).map(PlainColumn::name).orElseThrow(() -> invalid(
                    "«" + spec.target() + "» is no column of its own.", "Keys of the JSON column are found by an index gin.")));
            default -> throw invalid("There is no index of the kind «" + spec.kind() + "» here.", "Choose one of " + String.join(", ", KINDS) + ".");
        };
    }

    private static String with(IndexSpec spec) throws VectorStoreException {
        List<String> settings = new ArrayList<>();
        for (Map.Entry<String, String> option : spec.options().entrySet()) {
            boolean known = OPTIONS.getOrDefault(spec.kind(), List.of()).contains(option.getKey()) && option.getValue().matches("[0-9]{1,9}");
            if (!known) {
                throw invalid("An index " + spec.kind() + " does not take " + option.getKey() + "=" + option.getValue() + ".",
                        "It takes " + String.join(", ", OPTIONS.getOrDefault(spec.kind(), List.of("no options"))) + ".");
            }
            settings.add(option.getKey() + " = " + option.getValue());
        }
        return settings.isEmpty() ? "" : " with (" + String.join(", ", settings) + ")";
    }

    private static String name(TableLayout table, IndexSpec spec) {
        String name = table.name().name() + "_" + spec.target() + "_" + spec.kind();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_NAME ? name : spec.kind() + "_" + UUID.nameUUIDFromBytes(bytes);
    }

    private static String target(TableLayout table, String column) {
        Optional<VectorColumn> vector = table.vectors().stream().filter(own -> own.name().equals(column)).findFirst();
        return vector.map(VectorColumn::space).orElse(column);
    }

    private static VectorStoreException invalid(String sentence, String advice) {
        return new VectorStoreException(Kind.INVALID_REQUEST, sentence, advice);
    }
}
