package org.vectorinspector.api.model;

import java.util.List;
import java.util.Objects;

/**
 * A condition on records: one closed family that every provider translates. Immutable.
 *
 * <p>What each node means is the same everywhere; {@link FilterMatcher} is the definition in code:
 * <ul>
 * <li>A key is looked up at the top level of the metadata.
 * <li>A list in the metadata matches a leaf when any of its elements does.
 * <li>Numbers compare by their value, so {@code 1} equals {@code 1.0}; a number never equals a text.
 * <li>A record without the key matches no leaf but {@link NotEquals} and {@link NotIn}, which are the exact opposites of
 * {@link Equals} and {@link In}. The value null counts as a missing key.
 * <li>Texts compare by their code points; containing is case-sensitive.
 * </ul>
 */
public sealed interface Filter {
    /**
     * All of the parts hold.
     *
     * @param parts at least one
     */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = filled(parts);
        }
    }

    /**
     * At least one of the parts holds.
     *
     * @param parts at least one
     */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = filled(parts);
        }
    }

    /**
     * The part does not hold.
     *
     * @param part never null
     */
    record Not(Filter part) implements Filter {
        public Not {
            Objects.requireNonNull(part, "part");
        }
    }

    /**
     * The key has this value.
     *
     * @param key never null
     * @param value a text, number or truth value
     */
    record Equals(String key, Value value) implements Filter {
        public Equals {
            Objects.requireNonNull(key, "key");
            scalar(value);
        }
    }

    /**
     * The key does not have this value, or is missing.
     *
     * @param key never null
     * @param value a text, number or truth value
     */
    record NotEquals(String key, Value value) implements Filter {
        public NotEquals {
            Objects.requireNonNull(key, "key");
            scalar(value);
        }
    }

    /**
     * The key has one of these values.
     *
     * @param key never null
     * @param values texts, numbers or truth values; at least one
     */
    record In(String key, List<Value> values) implements Filter {
        public In {
            Objects.requireNonNull(key, "key");
            values = filled(values);
            values.forEach(Filter::scalar);
        }
    }

    /**
     * The key has none of these values, or is missing.
     *
     * @param key never null
     * @param values texts, numbers or truth values; at least one
     */
    record NotIn(String key, List<Value> values) implements Filter {
        public NotIn {
            Objects.requireNonNull(key, "key");
            values = filled(values);
            values.forEach(Filter::scalar);
        }
    }

    /**
     * The key's value lies on one side of this one: a number of a number, a text of a text.
     *
     * @param key never null
     * @param comparison never null
     * @param value a text or number
     */
    record Compare(String key, Comparison comparison, Value value) implements Filter {
        public Compare {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(comparison, "comparison");
            scalar(value);
            if (value instanceof Value.Flag) {
                throw new IllegalArgumentException("Truth values have no order");
            }
        }
    }

    /**
     * The key is there and not null.
     *
     * @param key never null
     */
    record Exists(String key) implements Filter {
        public Exists {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * The key's text contains this text.
     *
     * @param key never null
     * @param text never empty
     */
    record Contains(String key, String text) implements Filter {
        public Contains {
            Objects.requireNonNull(key, "key");
            some(text);
        }
    }

    /**
     * The document contains this text.
     *
     * @param text never empty
     */
    record DocumentContains(String text) implements Filter {
        public DocumentContains {
            some(text);
        }
    }

    /** The four orders of {@link Compare}. */
    enum Comparison {
        LESS, AT_MOST, GREATER, AT_LEAST;

        /** Tells whether the sign of a comparison, as {@link Comparable} gives it, lies on this side. */
        public boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case GREATER -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    private static <T> List<T> filled(List<T> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A condition needs at least one part");
        }
        return List.copyOf(parts);
    }

    private static void scalar(Value value) {
        boolean compound = switch (value) {
            case Value.Text text -> false;
            case Value.Whole whole -> false;
            case Value.Decimal decimal -> false;
            case Value.Exact exact -> false;
            case Value.Flag flag -> false;
            case Value.Nothing nothing -> true;
            case Value.Items items -> true;
            case Value.Fields fields -> true;
        };
        if (compound) {
            throw new IllegalArgumentException("A condition compares with a text, a number or a truth value");
        }
    }

    private static void some(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An empty text is contained in every text");
        }
    }
}
