package org.vectorinspector.provider.pgvector.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorBlock;

/** Writes the statement that puts one record into a table, replacing what was there, and the values of each record. */
final class RowWriter {
    private final TableLayout table;
    private final List<PlainColumn> columns;

    RowWriter(TableLayout table) {
        this.table = table;
        this.columns = table.columns().stream().filter(column -> !column.computed()).toList();
    }

    String statement() {
        Map<String, String> parameters = parameters();
        List<String> keys = table.key().parts().stream().map(part -> Sql.quoted(part.name())).toList();
        String changes = parameters.keySet().stream().filter(column -> !keys.contains(column)).map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into " + table.sqlName() + " (" + String.join(", ", parameters.keySet()) + ") overriding system value values ("
                + String.join(", ", parameters.values()) + ") on conflict (" + String.join(", ", keys) + ") do "
                + (changes.isEmpty() ? "nothing" : "update set " + changes);
    }

    /** Returns why a record cannot be kept as it is, empty when it can or when only the server can tell. */
    Optional<String> refusal(RecordBatch batch, int row) {
        if (table.key().values(batch.ids().get(row)).isEmpty()) {
            return Optional.of("No row of «" + table.name().name() + "» can have this id.");
        }
        Optional<String> document = batch.documents().get(row);
        if (document.isPresent() && table.document().isEmpty()) {
            return Optional.of("«" + table.name().name() + "» has no column for the document.");
        }
        if (document.isPresent() && !Texts.storable(document.get())) {
            return Optional.of("PostgreSQL cannot keep the NUL or half character in the document.");
        }
        Optional<String> stranger = batch.vectors().entrySet().stream().filter(entry -> entry.getValue().has(row)).map(Map.Entry::getKey)
                .filter(space -> table.vectors().stream().noneMatch(column -> column.space().equals(space))).findFirst();
        if (stranger.isPresent()) {
            return Optional.of("«" + table.name().name() + "» has no vector space «" + stranger.get() + "».");
        }
        return batch.metadata().get(row).values().entrySet().stream().map(this::refusal).flatMap(Optional::stream).findFirst();
    }

    /** Throws when a vector of a record does not fit its column. */
    void checkVectors(RecordBatch batch, int row) throws VectorStoreException {
        for (VectorColumn column : table.vectors()) {
            VectorBlock block = batch.vectors().get(column.space());
            if (block instanceof DenseBlock dense && dense.has(row) && column.type() != VectorType.SPARSEVEC) {
                VectorRules.check(column, dense.values(), dense.offset(row), dense.dimension());
            } else if (block != null && block.has(row)) {
                VectorRules.text(column, block.vector(row).orElseThrow());
            }
        }
    }

    /** Returns the values of a record that was checked, in the order of the statement. */
    List<String> values(RecordBatch batch, int row) throws VectorStoreException {
        List<String> values = new ArrayList<>(table.key().values(batch.ids().get(row)).orElseThrow());
        if (table.document().isPresent()) {
            values.add(batch.documents().get(row).orElse(null));
        }
        Metadata metadata = batch.metadata().get(row);
        for (PlainColumn column : columns) {
            values.add(metadata.get(column.name()).map(value -> ColumnRules.text(column, value)).orElse(null));
        }
        if (table.bag().isPresent()) {
            values.add(bag(metadata));
        }
        for (VectorColumn column : table.vectors()) {
            values.add(vector(column, batch.vectors().get(column.space()), row));
        }
        return values;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        table.key().parts().forEach(part -> parameters.put(Sql.quoted(part.name()), "?::" + part.type()));
        table.document().ifPresent(column -> parameters.put(Sql.quoted(column), "?"));
        columns.forEach(column -> parameters.put(Sql.quoted(column.name()), ColumnRules.parameter(table, column)));
        table.bag().ifPresent(column -> parameters.put(Sql.quoted(column), "?"));
        table.vectors().forEach(column -> parameters.put(Sql.quoted(column.name()), "?::" + column.type().sql()));
        return parameters;
    }

    private Optional<String> refusal(Map.Entry<String, Value> entry) {
        Optional<PlainColumn> column = table.column(entry.getKey());
        if (column.isPresent()) {
            return ColumnRules.refusal(column.get(), entry.getValue());
        }
        return table.bag().isPresent() ? BagJson.refusal(entry.getKey(), entry.getValue())
                : Optional.of("«" + table.name().name() + "» has no column «" + entry.getKey() + "».");
    }

    private String bag(Metadata metadata) {
        Map<String, Value> bag = new LinkedHashMap<>();
        metadata.values().forEach((key, value) -> {
            if (table.column(key).isEmpty()) {
                bag.put(table.keyInBag(key), value);
            }
        });
        return BagJson.text(new Value.Fields(bag));
    }

    private static String vector(VectorColumn column, VectorBlock block, int row) throws VectorStoreException {
        if (block == null || !block.has(row)) {
            return null;
        }
        if (block instanceof DenseBlock dense && column.type() != VectorType.SPARSEVEC) {
            return VectorCodec.text(column.type(), dense.values(), dense.offset(row), dense.dimension());
        }
        return VectorRules.text(column, block.vector(row).orElseThrow());
    }
}
