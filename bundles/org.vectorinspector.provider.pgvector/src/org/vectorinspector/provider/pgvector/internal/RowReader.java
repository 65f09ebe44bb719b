package org.vectorinspector.provider.pgvector.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorBlock;

/** Asks for the wanted parts of rows and reads them, column by column. */
final class RowReader {
    private final TableLayout table;
    private final RecordFields fields;
    private final List<VectorColumn> vectors;
    private final int expected;

    /** @param expected how many rows will come, more or less */
    RowReader(TableLayout table, RecordFields fields, int expected) {
        this.table = table;
        this.fields = fields;
        this.expected = expected;
        this.vectors = table.wanted(fields);
    }

    /** Returns the list of expressions to select from the table under the name {@code t}. */
    String selected() {
        List<String> selected = new ArrayList<>();
        table.key().parts().forEach(part -> selected.add(part.expression() + "::text"));
        if (fields.document()) {
            selected.add(table.document().map(column -> "t." + Sql.quoted(column) + "::text").orElse("null::text"));
        }
        if (fields.metadata()) {
            table.columns().forEach(column -> selected.add(column.asText()));
            table.bagValue().ifPresent(bag -> selected.add(bag + "::text"));
        }
        vectors.forEach(column -> selected.add(column.type().sender() + "(t." + Sql.quoted(column.name()) + ")"));
        return String.join(", ", selected);
    }

    /** Returns the number of the first column behind the selected ones, counted from 1. */
    int width() {
        int texts = (fields.document() ? 1 : 0) + (fields.metadata() ? table.columns().size() + (table.bag().isPresent() ? 1 : 0) : 0);
        return table.key().parts().size() + texts + vectors.size() + 1;
    }

    /** Reads all rows. */
    Rows read(ResultSet rows) throws SQLException {
        return read(rows, Optional.empty());
    }

    /** Reads all rows and hands each, while it is the current one, to a listener as well. */
    Rows read(ResultSet rows, Optional<RowListener> listener) throws SQLException {
        List<RecordId> ids = new ArrayList<>();
        List<Optional<String>> documents = new ArrayList<>();
        MetadataReader metadata = new MetadataReader(table);
        List<VectorRows> blocks = vectors.stream().map(column -> new VectorRows(column.type(), expected)).toList();
        int firstText = table.key().parts().size() + 1;
        int firstVector = width() - vectors.size();
        List<String> key = List.of();
        while (rows.next()) {
            key = key(rows);
            ids.add(table.key().id(key));
            documents.add(fields.document() ? Optional.ofNullable(rows.getString(firstText)) : Optional.empty());
            if (fields.metadata()) {
                metadata.take(rows, firstText + (fields.document() ? 1 : 0));
            } else {
                metadata.skip();
            }
            for (int i = 0; i < blocks.size(); i++) {
                blocks.get(i).add(rows.getBytes(firstVector + i));
            }
            if (listener.isPresent()) {
                listener.get().row(rows);
            }
        }
        return new Rows(new RecordBatch(ids, documents, metadata.metadata(), named(blocks)), key);
    }

    private List<String> key(ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (int part = 1; part <= table.key().parts().size(); part++) {
            String value = row.getString(part);
            key.add(value == null ? "" : value);
        }
        return key;
    }

    private Map<String, VectorBlock> named(List<VectorRows> blocks) {
        Map<String, VectorBlock> named = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            String space = vectors.get(i).space();
            blocks.get(i).block().ifPresent(block -> named.put(space, block));
        }
        return named;
    }

    /**
     * What was read.
     *
     * @param records in the order of the rows
     * @param lastKey the key of the last one, empty where there is none
     */
    record Rows(RecordBatch records, List<String> lastKey) {
    }

    /** Looks at the current row. */
    @FunctionalInterface
    interface RowListener {
        void row(ResultSet rows) throws SQLException;
    }
}
