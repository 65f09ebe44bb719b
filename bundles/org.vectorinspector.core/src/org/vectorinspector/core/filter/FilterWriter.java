package org.vectorinspector.core.filter;

import java.util.List;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.ValueJson;

/** Writes filters as text, with parentheses only where they are needed. */
final class FilterWriter {
    private static final String PLAIN_KEY = "[\\p{L}_$][\\p{L}\\p{N}\\p{M}_$.:-]*";

    String write(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> joined(parts, " and ");
            case Filter.Or(List<Filter> parts) -> joined(parts, " or ");
            case Filter.Not(Filter part) -> "not (" + write(part) + ")";
            case Filter.Equals(String key, Value value) -> key(key) + " = " + value(value);
            case Filter.NotEquals(String key, Value value) -> key(key) + " != " + value(value);
            case Filter.In(String key, List<Value> values) -> key(key) + " in (" + values(values) + ")";
            case Filter.NotIn(String key, List<Value> values) -> key(key) + " not in (" + values(values) + ")";
            case Filter.Compare compare -> key(compare.key()) + " " + operator(compare.comparison()) + " " + value(compare.value());
            case Filter.Exists(String key) -> "exists " + key(key);
            case Filter.Contains(String key, String text) -> key(key) + " contains " + value(Value.of(text));
            case Filter.DocumentContains(String text) -> "document contains " + value(Value.of(text));
        };
    }

    private String joined(List<Filter> parts, String word) {
        return parts.stream().map(part -> part instanceof Filter.And || part instanceof Filter.Or ? "(" + write(part) + ")" : write(part))
                .collect(Collectors.joining(word));
    }

    private static String values(List<Value> values) {
        return values.stream().map(FilterWriter::value).collect(Collectors.joining(", "));
    }

    private static String value(Value value) {
        return ValueJson.text(value);
    }

    private static String operator(Filter.Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
        };
    }

    static String key(String key) {
        String small = key.toLowerCase(java.util.Locale.ROOT);
        boolean plain = key.matches(PLAIN_KEY) && !FilterTokens.KEYWORDS.contains(small) && !small.equals("true") && !small.equals("false");
        return plain ? key : "`" + key.replace("`", "``") + "`";
    }
}
