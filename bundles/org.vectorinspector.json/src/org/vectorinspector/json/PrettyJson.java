package org.vectorinspector.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.Value;

/** Lays JSON out for people: a line for each key and for each compound item, plain lists in one line. */
final class PrettyJson {
    private static final String STEP = "  ";

    private PrettyJson() {
    }

    /** Writes a value whose own lines begin with {@code line}: a line break and the indentation. */
    static void write(JsonOutput out, Value value, String line) {
        switch (value) {
            case Value.Fields fields when !fields.values().isEmpty() -> fields(out, fields.values(), line);
            case Value.Items items when items.values().stream().anyMatch(PrettyJson::compound) -> items(out, items.values(), line);
            case Value.Items items -> inLine(out, items.values());
            default -> ValueJson.write(out, value);
        }
    }

    private static void fields(JsonOutput out, Map<String, Value> fields, String line) {
        out.beginObject();
        fields.forEach((key, value) -> {
            out.separate();
            out.space(line + STEP).name(key).space(" ");
            write(out, value, line + STEP);
        });
        out.space(line).endObject();
    }

    private static void items(JsonOutput out, List<Value> items, String line) {
        out.beginArray();
        for (Value item : items) {
            out.separate();
            out.space(line + STEP);
            write(out, item, line + STEP);
        }
        out.space(line).endArray();
    }

    private static void inLine(JsonOutput out, List<Value> items) {
        out.beginArray();
        for (Iterator<Value> all = items.iterator(); all.hasNext();) {
            ValueJson.write(out, all.next());
            if (all.hasNext()) {
                out.separate();
                out.space(" ");
            }
        }
        out.endArray();
    }

    private static boolean compound(Value value) {
        return value instanceof Value.Fields || value instanceof Value.Items;
    }
}
