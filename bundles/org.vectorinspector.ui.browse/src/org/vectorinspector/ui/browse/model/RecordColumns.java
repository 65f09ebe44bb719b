package org.vectorinspector.ui.browse.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.ValueJson;

/** The columns of records: id, document, and each metadata key in the order in which they were first seen. UI thread only. */
public final class RecordColumns {
    /** A column. */
    public sealed interface Column {
        /** The id. */
        record Id() implements Column {
        }

        /** The document. */
        record Document() implements Column {
        }

        /**
         * A metadata key.
         *
         * @param name never null
         */
        record Key(String name) implements Column {
        }
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Column> columns = new ArrayList<>(List.of(new Column.Id(), new Column.Document()));
    private final Set<String> keys = new LinkedHashSet<>();

    /** Takes notice of the keys of these records and returns how many are new. */
    public int observe(RecordBatch records) {
        int before = keys.size();
        for (Metadata metadata : records.metadata()) {
            for (String key : metadata.keys()) {
                if (keys.add(key)) {
                    columns.add(new Column.Key(key));
                }
            }
        }
        return keys.size() - before;
    }

    /** Returns how many columns there are. */
    public int count() {
        return columns.size();
    }

    /** Returns a column. */
    public Column get(int index) {
        return columns.get(index);
    }

    /** Returns the keys in the order of their columns. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** Returns what stands in a cell as a value, empty where there is nothing. */
    public static Optional<Value> value(Column column, VectorRecord item) {
        return switch (column) {
            case Column.Id id -> Optional.of(Value.of(item.id().text()));
            case Column.Document document -> item.document().map(Value::of);
            case Column.Key(String name) -> item.metadata().get(name);
        };
    }

    /** Returns what a person reads in a cell: one line. */
    public static String text(Value value, String yes, String no) {
        return switch (value) {
            case Value.Text(String text) -> line(text);
            case Value.Flag(boolean set) -> set ? yes : no;
            default -> line(ValueJson.text(value));
        };
    }

    /** Tells whether a value stands at the right of its cell. */
    public static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Decimal || value instanceof Value.Exact;
    }

    private static String line(String text) {
        String start = text.length() > 300 ? text.substring(0, 300) : text;
        return SPACES.matcher(start).replaceAll(" ");
    }
}
