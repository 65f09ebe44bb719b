package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/** Reads and makes small JSON objects of a run's own files; what is missing or of another kind is a damaged file. */
final class Json {
    private Json() {
    }

    static Value texts(Map<String, String> texts) {
        Map<String, Value> values = new LinkedHashMap<>();
        texts.forEach((key, text) -> values.put(key, Value.of(text)));
        return new Value.Fields(values);
    }

    static Value texts(List<String> texts) {
        return new Value.Items(texts.stream().map(Value::of).toList());
    }

    static Optional<String> text(Map<String, Value> object, String key) {
        return object.get(key) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    static String needed(Map<String, Value> object, String key) throws IOException {
        return text(object, key).orElseThrow(() -> new IOException("A run's file has no text «" + key + "»"));
    }

    static long number(Map<String, Value> object, String key) {
        return object.get(key) instanceof Value.Whole(long number) ? number : 0;
    }

    static boolean flag(Map<String, Value> object, String key) {
        return object.get(key) instanceof Value.Flag(boolean set) && set;
    }

    static Map<String, Value> object(Map<String, Value> object, String key) {
        return object.get(key) instanceof Value.Fields(Map<String, Value> values) ? values : Map.of();
    }

    static List<Value> list(Map<String, Value> object, String key) {
        return object.get(key) instanceof Value.Items(List<Value> values) ? values : List.of();
    }

    static List<String> textList(Map<String, Value> object, String key) {
        return list(object, key).stream().filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text()).toList();
    }

    static Map<String, String> textMap(Map<String, Value> object, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(object, key).forEach((name, value) -> {
            if (value instanceof Value.Text(String text)) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    /** Returns the constant of a name. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("A run's file has the unknown word «" + name + "»", unknown);
        }
    }
}
