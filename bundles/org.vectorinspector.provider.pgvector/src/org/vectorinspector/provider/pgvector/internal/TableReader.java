package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/** Finds out from the catalog which column of a table is what, also of tables that other programs have made. */
final class TableReader {
    private static final List<String> DOCUMENTS = List.of("document", "text", "content", "chunk_text", "page_content");
    private static final List<String> BAGS = List.of("metadata", "metadata_", "cmetadata", "meta", "payload");
    private static final List<String> VIEW_KEYS = List.of("id", "uuid", "langchain_id", "key");

    private final CollectionName name;
    private final CatalogTable table;
    private final List<CatalogColumn> columns;
    private final List<CatalogIndex> indexes;

    private TableReader(CollectionName name, CatalogTable table, List<CatalogColumn> columns, List<CatalogIndex> indexes) {
        this.name = name;
        this.table = table;
        this.columns = columns;
        this.indexes = indexes;
    }

    static TableLayout read(Connection session, CollectionName name) throws SQLException, VectorStoreException {
        Optional<CatalogTable> found = CatalogTable.find(session, name);
        if (found.isPresent()) {
            long id = found.get().id();
            TableReader reader = new TableReader(name, found.get(), CatalogColumn.of(session, id), CatalogIndex.of(session, id));
            if (!reader.vectors().isEmpty()) {
                return reader.layout();
            }
        }
        throw new VectorStoreException(Kind.NOT_FOUND,
                "The schema «" + name.partition() + "» has no table «" + name.name() + "» with vectors.", "Somebody may have dropped it: refresh the list.");
    }

    private TableLayout layout() {
        RowKey key = key();
        List<String> texts = rest(key).filter(CatalogColumn::text).map(CatalogColumn::name).toList();
        Optional<String> document = DOCUMENTS.stream().filter(texts::contains).findFirst();
        Optional<String> bag = bag(key);
        List<PlainColumn> plain = rest(key).filter(column -> !named(document, column) && !named(bag, column))
                .map(CatalogColumn::plain).toList();
        String identity = table.id() + columns.toString() + indexes;
        return new TableLayout(name, identity, key, readOnly(key), document, bag, plain, vectors(), metadata(), details(key, document, bag));
    }

    private Stream<CatalogColumn> rest(RowKey key) {
        List<String> keys = key.parts().stream().map(KeyPart::name).toList();
        List<String> spaces = vectors().stream().map(VectorColumn::name).toList();
        return columns.stream().filter(column -> !keys.contains(column.name()) && !spaces.contains(column.name()));
    }

    private static boolean named(Optional<String> name, CatalogColumn column) {
        return name.filter(column.name()::equals).isPresent();
    }

    private Optional<String> bag(RowKey key) {
        List<String> json = rest(key).filter(CatalogColumn::json).map(CatalogColumn::name).toList();
        Optional<String> usual = BAGS.stream().filter(json::contains).findFirst();
        return usual.isEmpty() && json.size() == 1 ? Optional.of(json.getFirst()) : usual;
    }

    private RowKey key() {
        for (CatalogIndex index : indexes) {
            List<CatalogColumn> own = columns.stream().filter(column -> index.columns().contains(column.number())).toList();
            if (index.identifies() && !index.columns().contains(0) && own.stream().allMatch(CatalogColumn::notNull)) {
                return new RowKey(index.columns().stream().map(this::part).toList(), true);
            }
        }
        if (table.addressed()) {
            KeyPart address = new KeyPart("ctid", "t.ctid", "tid", IdKind.TEXT);
            KeyPart partition = new KeyPart("tableoid", "t.tableoid", "oid", IdKind.TEXT);
            return new RowKey(table.partitioned() ? List.of(partition, address) : List.of(address), true);
        }
        Optional<CatalogColumn> likely = VIEW_KEYS.stream().flatMap(word -> columns.stream().filter(column -> column.name().equals(word)))
                .findFirst();
        KeyPart part = likely.map(column -> KeyPart.column(column.name(), column.type()))
                .orElse(new KeyPart("md5 of the row", "md5(t::text)", "text", IdKind.TEXT));
        return new RowKey(List.of(part), false);
    }

    private KeyPart part(int number) {
        CatalogColumn column = columns.stream().filter(candidate -> candidate.number() == number).findFirst().orElseThrow();
        return KeyPart.column(column.name(), column.type());
    }

    private Optional<String> readOnly(RowKey key) {
        if (!table.table()) {
            return Optional.of("«" + name.name() + "» is a " + table.word() + ": it can only be read.");
        }
        boolean addresses = key.parts().getLast().name().equals("ctid");
        return addresses ? Optional.of("The table «" + name.name() + "» has no primary key: it can only be read.") : Optional.empty();
    }

    private List<VectorColumn> vectors() {
        boolean free = columns.stream().noneMatch(column -> column.name().equals(VectorSpace.DEFAULT));
        List<VectorColumn> vectors = new ArrayList<>();
        for (CatalogColumn column : columns) {
            Optional<Measure> known = measure(column);
            Optional<VectorType> type = column.vector();
            if (type.isPresent() && (known.isPresent() || !type.get().bits())) {
                String space = free && column.name().equals(VectorColumn.USUAL) ? VectorSpace.DEFAULT : column.name();
                int dimension = type.get() == VectorType.VARBIT ? 0 : Math.max(0, column.modifier());
                vectors.add(new VectorColumn(column.name(), space, type.get(), dimension, known.orElse(Measure.of(Metric.COSINE))));
            }
        }
        return vectors;
    }

    /** Returns the measure that an index or a comment says; a column of bits is a vector only where one does. */
    private Optional<Measure> measure(CatalogColumn column) {
        Optional<Measure> indexed = indexes.stream().map(index -> index.measure(column)).flatMap(Optional::stream).findFirst();
        return indexed.or(() -> Measure.ofComment(column.comment()));
    }

    private Metadata metadata() {
        if (table.comment().isEmpty()) {
            return Metadata.EMPTY;
        }
        try {
            return ValueJson.parseMetadata(table.comment());
        } catch (JsonProblem words) {
            return Metadata.of("comment", Value.of(table.comment()));
        }
    }

    private Map<String, String> details(RowKey key, Optional<String> document, Optional<String> bag) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", table.word());
        String parts = String.join(", ", key.parts().stream().map(KeyPart::name).toList());
        details.put("key", key.unique() ? parts : parts + " (not known to be unique)");
        readOnly(key).ifPresent(reason -> details.put("read only", reason));
        document.ifPresent(column -> details.put("document column", column));
        bag.ifPresent(column -> details.put("metadata column", column));
        for (VectorColumn vector : vectors()) {
            CatalogColumn column = columns.stream().filter(candidate -> candidate.name().equals(vector.name())).findFirst().orElseThrow();
            String source = measure(column).isPresent() ? "" : " (no index says one)";
            details.put("column of " + vector.space(), vector.name() + ", " + vector.type().name().toLowerCase(Locale.ROOT) + ", "
                    + vector.measure().name().toLowerCase(Locale.ROOT) + source);
        }
        indexes.forEach(index -> details.put("index " + index.name(), index.definition()));
        if (table.rows() >= 0) {
            details.put("estimated rows", Long.toString((long) table.rows()));
        }
        if (table.bytes() > 0) {
            details.put("bytes on disk", Long.toString(table.bytes()));
        }
        return details;
    }
}
