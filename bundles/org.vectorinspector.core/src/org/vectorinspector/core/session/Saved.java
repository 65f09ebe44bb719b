package org.vectorinspector.core.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/** Reads what was saved without trusting it: what is not as expected counts as missing. */
final class Saved {
    private Saved() {
    }

    static String text(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Text(String text) ? text : "";
    }

    static Optional<Integer> number(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Whole(long number) && number == (int) number ? Optional.of((int) number) : Optional.empty();
    }

    static boolean flag(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Flag(boolean set) && set;
    }

    /** Returns the objects of a list. */
    static List<Map<String, Value>> objects(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Items(List<Value> items)
                ? items.stream().filter(Value.Fields.class::isInstance).map(item -> ((Value.Fields) item).values()).toList() : List.of();
    }

    /** Returns the texts of a list. */
    static List<String> texts(Map<String, Value> fields, String key) {
        return fields.get(key) instanceof Value.Items(List<Value> items)
                ? items.stream().filter(Value.Text.class::isInstance).map(item -> ((Value.Text) item).text()).toList() : List.of();
    }

    static Value object(Metadata fields) {
        return new Value.Fields(fields.values());
    }
}
