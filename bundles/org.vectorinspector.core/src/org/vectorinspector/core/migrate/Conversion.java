package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.ValueJson;

/** What a copy makes of metadata values of one shape, from doing nothing to leaving them out. */
public enum Conversion {
    /** The value as it is. */
    KEEP,
    /** A decimal number of the same value; {@code -0.0} becomes 0.0. */
    DECIMAL,
    /** A key for each named value of an object, such as {@code author.name}. */
    FLATTEN,
    /** A list whose elements are texts. */
    LIST_OF_TEXTS,
    /** A text: a number as it is written, everything nested as JSON. */
    TEXT,
    /** Nothing: the key is left out. */
    OMIT;

    /** Returns the conversions that make sense for a shape, the ones that change least first. */
    public static List<Conversion> of(ValueShape shape) {
        return switch (shape) {
            case TEXT, NOTHING -> List.of(KEEP, OMIT);
            case WHOLE, NEGATIVE_ZERO -> List.of(KEEP, DECIMAL, TEXT, OMIT);
            case LARGE_WHOLE, EXACT, DECIMAL, FLAG -> List.of(KEEP, TEXT, OMIT);
            case TEXTS, EMPTY_LIST -> List.of(KEEP, TEXT, OMIT);
            case WHOLES, DECIMALS, FLAGS, MIXED_LIST -> List.of(KEEP, LIST_OF_TEXTS, TEXT, OMIT);
            case OBJECT -> List.of(KEEP, FLATTEN, TEXT, OMIT);
        };
    }

    /** Returns what becomes of a value, empty where it is left out; an object to be flattened stays as it is here. */
    Optional<Value> apply(Value value) {
        return switch (this) {
            case KEEP, FLATTEN -> Optional.of(value);
            case DECIMAL -> Optional.of(decimal(value));
            case LIST_OF_TEXTS -> Optional.of(value instanceof Value.Items(List<Value> values)
                    ? new Value.Items(values.stream().map(Conversion::text).toList()) : value);
            case TEXT -> Optional.of(text(value));
            case OMIT -> Optional.empty();
        };
    }

    private static Value decimal(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Value.of((double) number);
            case Value.Decimal(double number) -> Value.of(number == 0 ? 0.0 : number);
            default -> value;
        };
    }

    private static Value text(Value value) {
        return value instanceof Value.Text ? value : Value.of(ValueJson.text(value));
    }
}
