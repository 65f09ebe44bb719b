package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path into a payload: {@code a.b}, {@code a[].b}, {@code a[0]}, and {@code "a.b"} in quotes for a key with such characters.
 *
 * @param steps keys, {@code [n]} and {@code []}
 */
record PayloadPath(List<String> steps) {
    private static final Pattern STEP = Pattern.compile("\\.?(?:([\\p{IsAlphabetic}\\p{N}_-]+)|\"([^\"\\\\]*)\")|\\[(\\d*)\\]");

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsAlphabetic}\\p{N}_-]+");

    static PayloadPath of(String text) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            steps.add(matcher.group(3) != null ? "[" + matcher.group(3) + "]" : "." + (matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
            end = matcher.end();
        }
        if (end != text.length() || steps.isEmpty()) {
            throw Envelope.refusal(400, "Format error in JSON body: Invalid json path: '" + text + "'");
        }
        return new PayloadPath(steps);
    }

    /** Returns the path as Qdrant writes it: keys in quotes only where they need them. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            boolean key = step.startsWith(".");
            String name = step.substring(1);
            text.append(key && !text.isEmpty() ? "." : "").append(!key ? step : PLAIN.matcher(name).matches() ? name : '"' + name + '"');
        }
        return text.toString();
    }

    /** Returns the values at the path: none where it leads nowhere, several where it runs through lists. */
    List<JsonNode> values(JsonNode payload) {
        List<JsonNode> values = List.of(payload);
        for (String step : steps) {
            values = values.stream().flatMap(value -> next(value, step)).toList();
        }
        return values;
    }

    private static Stream<JsonNode> next(JsonNode value, String step) {
        if (step.equals("[]")) {
            return value.isArray() ? list(value).stream() : Stream.empty();
        }
        JsonNode found = step.startsWith("[") ? value.get(Integer.parseInt(step.substring(1, step.length() - 1))) : value.get(step.substring(1));
        return Stream.ofNullable(found);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
