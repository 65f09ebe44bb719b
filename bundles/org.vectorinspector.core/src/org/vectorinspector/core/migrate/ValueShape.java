package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vectorinspector.api.model.Value;

/** What databases tell apart in metadata values when they decide whether they can keep one. */
public enum ValueShape {
    /** A text. */
    TEXT("text"),
    /** A whole number that a double holds exactly. */
    WHOLE("whole number"),
    /** A whole number of 64 bits beyond 2^53. */
    LARGE_WHOLE("whole number beyond 2^53"),
    /** A decimal number. */
    DECIMAL("decimal number"),
    /** {@code -0.0}. */
    NEGATIVE_ZERO("-0.0"),
    /** A number that neither 64 bits nor a double hold exactly. */
    EXACT("number of many digits"),
    /** A truth value. */
    FLAG("true or false"),
    /** Null. */
    NOTHING("null"),
    /** A list of texts, at least one. */
    TEXTS("list of texts"),
    /** A list of whole numbers, at least one. */
    WHOLES("list of whole numbers"),
    /** A list of decimal numbers, at least one. */
    DECIMALS("list of decimal numbers"),
    /** A list of truth values, at least one. */
    FLAGS("list of true and false"),
    /** A list of anything else. */
    MIXED_LIST("mixed list"),
    /** A list without elements. */
    EMPTY_LIST("empty list"),
    /** An object with named values. */
    OBJECT("object");

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private final String word;

    ValueShape(String word) {
        this.word = word;
    }

    /** Returns what a person calls it. */
    public String word() {
        return word;
    }

    /** Returns the shape of a value. */
    public static ValueShape of(Value value) {
        return switch (value) {
            case Value.Text text -> TEXT;
            case Value.Whole(long number) -> number >= -EXACT_IN_DOUBLE && number <= EXACT_IN_DOUBLE ? WHOLE : LARGE_WHOLE;
            case Value.Decimal(double number) -> Double.compare(number, -0.0) == 0 ? NEGATIVE_ZERO : DECIMAL;
            case Value.Exact exact -> EXACT;
            case Value.Flag flag -> FLAG;
            case Value.Nothing nothing -> NOTHING;
            case Value.Items(List<Value> values) -> list(values);
            case Value.Fields fields -> OBJECT;
        };
    }

    private static ValueShape list(List<Value> values) {
        Set<ValueShape> shapes = values.stream().map(ValueShape::of).collect(Collectors.toSet());
        if (shapes.isEmpty()) {
            return EMPTY_LIST;
        }
        ValueShape shape = shapes.size() == 1 ? shapes.iterator().next() : MIXED_LIST;
        return switch (shape) {
            case TEXT -> TEXTS;
            case WHOLE -> WHOLES;
            case DECIMAL -> DECIMALS;
            case FLAG -> FLAGS;
            default -> MIXED_LIST;
        };
    }
}
