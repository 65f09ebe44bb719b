package org.vectorinspector.provider.pgvector.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/** Makes metadata of columns and of the bag. A column that is null is a key that is not there. */
final class MetadataReader {
    private final TableLayout table;

    MetadataReader(TableLayout table) {
        this.table = table;
    }

    /** Reads the current row, whose columns and bag begin at a place. */
    Metadata read(ResultSet rows, int first) throws SQLException {
        Map<String, Value> values = new LinkedHashMap<>();
        List<PlainColumn> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String text = rows.getString(first + i);
            if (text != null) {
                values.put(columns.get(i).name(), value(columns.get(i).kind(), text));
            }
        }
        String bag = table.bag().isPresent() ? rows.getString(first + columns.size()) : null;
        if (bag != null) {
            addBag(values, json(bag));
        }
        return new Metadata(values);
    }

    /** A bag that is no object is shown whole, under the name of its column. */
    private void addBag(Map<String, Value> values, Value bag) {
        switch (bag) {
            case Value.Fields fields -> fields.values().forEach((key, value) -> values.put(table.keyOfBag(key), value));
            case Value.Nothing nothing -> { }
            default -> values.put(table.bag().orElseThrow(), bag);
        }
    }

    private static Value value(PlainColumn.Kind kind, String text) {
        return switch (kind) {
            case TEXT -> Value.of(text);
            case WHOLE -> Value.of(Long.parseLong(text));
            case NUMBER -> finite(text) ? Value.number(text) : Value.of(text);
            case DOUBLE, SINGLE -> finite(text) ? Value.of(Double.parseDouble(text)) : Value.of(text);
            case FLAG -> Value.of(text.equals("true"));
            case JSON, LIST, OTHER -> json(text);
        };
    }

    private static boolean finite(String number) {
        return Character.isDigit(number.charAt(number.length() - 1));
    }

    /** The server checked the text before it kept it; only its longest numbers are more than we keep, and shown as text. */
    private static Value json(String text) {
        try {
            return ValueJson.parse(text);
        } catch (JsonProblem beyondUs) {
            return Value.of(text);
        }
    }
}
