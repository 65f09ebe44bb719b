package org.vectorinspector.api.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Decides whether a record meets a {@link Filter}: the definition of what filters mean, and how the parts that a server
 * cannot run are run here. Stateless.
 */
public final class FilterMatcher {
    private FilterMatcher() {
    }

    /** Tells whether this record meets the filter. */
    public static boolean matches(Filter filter, VectorRecord item) {
        return matches(filter, item.metadata(), item.document());
    }

    /** Tells whether a record with this metadata and document meets the filter. */
    public static boolean matches(Filter filter, Metadata metadata, Optional<String> document) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().allMatch(part -> matches(part, metadata, document));
            case Filter.Or or -> or.parts().stream().anyMatch(part -> matches(part, metadata, document));
            case Filter.Not not -> !matches(not.part(), metadata, document);
            case Filter.Equals node -> any(metadata, node.key(), value -> same(value, node.value()));
            case Filter.NotEquals node -> !any(metadata, node.key(), value -> same(value, node.value()));
            case Filter.In node -> any(metadata, node.key(), value -> oneOf(value, node.values()));
            case Filter.NotIn node -> !any(metadata, node.key(), value -> oneOf(value, node.values()));
            case Filter.Compare node -> any(metadata, node.key(), value -> lies(value, node));
            case Filter.Exists node -> any(metadata, node.key(), Objects::nonNull) || emptyList(metadata, node.key());
            case Filter.Contains node -> any(metadata, node.key(), value -> contains(value, node.text()));
            case Filter.DocumentContains node -> document.filter(text -> text.contains(node.text())).isPresent();
        };
    }

    /**
     * Compares two values: numbers with numbers, texts with texts by code point, truth values with truth values.
     *
     * @return the sign, empty where the two are of kinds that do not compare
     */
    public static OptionalInt compare(Value left, Value right) {
        if (left instanceof Value.Text a && right instanceof Value.Text b) {
            return OptionalInt.of(compareCodePoints(a.text(), b.text()));
        }
        if (left instanceof Value.Whole a && right instanceof Value.Whole b) {
            return OptionalInt.of(Long.compare(a.number(), b.number()));
        }
        if (left instanceof Value.Flag a && right instanceof Value.Flag b) {
            return OptionalInt.of(Boolean.compare(a.set(), b.set()));
        }
        Optional<BigDecimal> a = decimal(left);
        Optional<BigDecimal> b = decimal(right);
        return a.isPresent() && b.isPresent() ? OptionalInt.of(a.get().compareTo(b.get())) : OptionalInt.empty();
    }

    private static boolean any(Metadata metadata, String key, Predicate<Value> test) {
        return metadata.get(key).filter(value -> switch (value) {
            case Value.Items items -> items.values().stream().anyMatch(test);
            case Value.Nothing nothing -> false;
            default -> test.test(value);
        }).isPresent();
    }

    private static boolean emptyList(Metadata metadata, String key) {
        return metadata.get(key).filter(Value.Items.class::isInstance).isPresent();
    }

    private static boolean same(Value left, Value right) {
        OptionalInt sign = compare(left, right);
        return sign.isPresent() && sign.getAsInt() == 0;
    }

    private static boolean oneOf(Value value, List<Value> values) {
        return values.stream().anyMatch(candidate -> same(value, candidate));
    }

    private static boolean lies(Value value, Filter.Compare node) {
        OptionalInt sign = value instanceof Value.Flag ? OptionalInt.empty() : compare(value, node.value());
        return sign.isPresent() && node.comparison().holds(sign.getAsInt());
    }

    private static boolean contains(Value value, String text) {
        return value instanceof Value.Text own && own.text().contains(text);
    }

    private static Optional<BigDecimal> decimal(Value value) {
        return switch (value) {
            case Value.Whole whole -> Optional.of(BigDecimal.valueOf(whole.number()));
            case Value.Decimal decimal -> Optional.of(new BigDecimal(decimal.number()));
            case Value.Exact exact -> Optional.of(exact.number());
            case Value.Text text -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items items -> Optional.empty();
            case Value.Fields fields -> Optional.empty();
        };
    }

    private static int compareCodePoints(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y)) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
