package org.vectorinspector.provider.pgvector.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorBlock;

/** Asks for the wanted parts of rows and reads them, column by column. */
final class RowReader {
    private final TableLayout table;
    private final RecordFields fields;
    private final List<VectorColumn> vectors;

    RowReader(TableLayout table, RecordFields fields) {
        this.table = table;
        this.fields = fields;
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
        List<Metadata> metadata = new ArrayList<>();
        List<VectorRows> blocks = vectors.stream().map(column -> new VectorRows(column.type())).toList();
        MetadataReader values = new MetadataReader(table);
        List<String> key = List.of();
        while (rows.next()) {
            int column = 1;
            key = new ArrayList<>();
            for (int part = 0; part < table.key().parts().size(); part++) {
                String value = rows.getString(column++);
                key.add(value == null ? "" : value);
            }
            ids.add(table.key().id(key));
            documents.add(fields.document() ? Optional.ofNullable(rows.getString(column++)) : Optional.empty());
            metadata.add(fields.metadata() ? values.read(rows, column) : Metadata.EMPTY);
            column = width() - vectors.size();
            for (VectorRows block : blocks) {
                block.add(rows.getBytes(column++));
            }
            if (listener.isPresent()) {
                listener.get().row(rows);
            }
        }
        return new Rows(new RecordBatch(ids, documents, metadata, named(blocks)), key);
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
