package org.vectorinspector.provider.pgvector.internal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * Makes metadata of columns and of the bag. A column that is null is a key that is not there. The bags of all rows are read as one
 * JSON array: most of them are short, and a reader of its own for each would cost more than its contents.
 */
final class MetadataReader {
    private static final String NO_BAG = "null";

    private final TableLayout table;
    private final List<Map<String, Value>> rows = new ArrayList<>();
    private final List<String> bags = new ArrayList<>();

    MetadataReader(TableLayout table) {
        this.table = table;
    }

    /** Takes the current row, whose columns and bag begin at a place. */
    void take(ResultSet row, int first) throws SQLException {
        List<PlainColumn> columns = table.columns();
        Map<String, Value> values = columns.isEmpty() ? Map.of() : new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = row.getString(first + i);
            if (text != null) {
                values.put(columns.get(i).name(), value(columns.get(i).kind(), text));
            }
        }
        rows.add(values);
        String bag = table.bag().isPresent() ? row.getString(first + columns.size()) : null;
        bags.add(bag == null ? NO_BAG : bag);
    }

    /** Takes a row whose metadata is not wanted. */
    void skip() {
        rows.add(Map.of());
        bags.add(NO_BAG);
    }

    /** Returns the metadata of all rows. */
    List<Metadata> metadata() {
        if (table.bag().isEmpty()) {
            return rows.stream().map(Metadata::new).toList();
        }
        try {
            JsonInput in = JsonInput.of("[" + String.join(",", bags) + "]");
            in.beginArray();
            List<Metadata> metadata = new ArrayList<>(rows.size());
            for (Map<String, Value> columns : rows) {
                metadata.add(joined(columns, in));
            }
            return metadata;
        } catch (IOException oneOfThem) {
            return IntStream.range(0, rows.size()).mapToObj(row -> joined(rows.get(row), json(bags.get(row)))).toList();
        }
    }

    private Metadata joined(Map<String, Value> columns, JsonInput in) throws IOException {
        boolean alone = table.columns().isEmpty() && in.peek() == JsonInput.Token.BEGIN_OBJECT;
        return alone ? ValueJson.readMetadata(in) : joined(columns, ValueJson.read(in));
    }

    /** A bag that is no object is shown whole, under the name of its column. */
    private Metadata joined(Map<String, Value> columns, Value bag) {
        Map<String, Value> all = new LinkedHashMap<>(columns);
        if (bag instanceof Value.Fields fields) {
            fields.values().forEach((key, value) -> all.put(table.keyOfBag(key), value));
        } else if (!(bag instanceof Value.Nothing)) {
            all.put(table.bag().orElseThrow(), bag);
        }
        return all.isEmpty() ? Metadata.EMPTY : new Metadata(all);
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
