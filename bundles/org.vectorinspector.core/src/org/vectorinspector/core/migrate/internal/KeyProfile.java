package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.migrate.ValueShape;
import org.vectorinspector.json.ValueJson;

/** What was seen under one metadata key: how many values of each shape, and a few of each. */
final class KeyProfile {
    private static final int EXAMPLES = 4;
    private static final int LONG_TEXT = 60;

    private final Map<ValueShape, Long> counts = new EnumMap<>(ValueShape.class);
    private final Map<ValueShape, List<Value>> examples = new EnumMap<>(ValueShape.class);

    void add(Value value) {
        ValueShape shape = ValueShape.of(value);
        counts.merge(shape, 1L, Long::sum);
        List<Value> known = examples.computeIfAbsent(shape, first -> new ArrayList<>(EXAMPLES));
        if (known.size() < EXAMPLES) {
            if (!known.contains(value)) {
                known.add(value);
            }
        } else if (size(value) > size(known.getLast())) {
            known.set(EXAMPLES - 1, value);
        }
    }

    /** Returns the shapes that were seen, with how often. */
    Map<ValueShape, Long> counts() {
        return counts;
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns different values of a shape; the last one is the longest that was seen. */
    List<Value> examples(ValueShape shape) {
        return examples.getOrDefault(shape, List.of());
    }

    /** Returns the shapes in words, the most frequent first. */
    String words() {
        return counts.entrySet().stream().sorted(Map.Entry.<ValueShape, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey().word()).collect(Collectors.joining(", "));
    }

    /** Returns a value as a person reads it, not too long. */
    static String shown(Value value) {
        String text = ValueJson.text(value);
        return text.length() <= LONG_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(LONG_TEXT, text.codePointCount(0, text.length())))) + "…";
    }

    private static int size(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.length();
            case Value.Items(List<Value> values) -> values.size() + values.stream().mapToInt(KeyProfile::size).sum();
            case Value.Fields(Map<String, Value> fields) -> fields.size() + fields.values().stream().mapToInt(KeyProfile::size).sum();
            case Value.Whole whole -> 0;
            case Value.Decimal decimal -> 0;
            case Value.Exact exact -> exact.number().precision();
            case Value.Flag flag -> 0;
            case Value.Nothing nothing -> 0;
        };
    }
}
