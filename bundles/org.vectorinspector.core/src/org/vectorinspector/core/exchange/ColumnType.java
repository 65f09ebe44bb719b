package org.vectorinspector.core.exchange;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/** What all values of a metadata key are, where a column of a file can hold them as they are. */
public enum ColumnType {
    /** Texts. */
    TEXT,
    /** Whole numbers of 64 bits. */
    WHOLE,
    /** Decimal numbers of 64 bits. */
    DECIMAL,
    /** True and false. */
    FLAG,
    /** Lists of texts. */
    TEXTS,
    /** Lists of whole numbers. */
    WHOLES,
    /** Lists of decimal numbers. */
    DECIMALS,
    /** Lists of true and false. */
    FLAGS,
    /** Values of different kinds, or of one that no column has. */
    ANY;

    /** Returns what a value wants; empty for null and for an empty list, which tell nothing. */
    public static Optional<ColumnType> of(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items(List<Value> values) -> values.isEmpty() ? Optional.empty() : Optional.of(list(values));
            case Value.Text text -> Optional.of(TEXT);
            case Value.Whole whole -> Optional.of(WHOLE);
            case Value.Decimal decimal -> Optional.of(DECIMAL);
            case Value.Flag flag -> Optional.of(FLAG);
            case Value.Exact exact -> Optional.of(ANY);
            case Value.Fields fields -> Optional.of(ANY);
        };
    }

    /** Tells whether a column of this type holds a value exactly. */
    public boolean holds(Value value) {
        return this != ANY && (value instanceof Value.Items(List<Value> values) && values.isEmpty() ? list() : of(value).equals(Optional.of(this)));
    }

    /** Returns what values of both want. */
    public ColumnType with(ColumnType other) {
        return this == other ? this : ANY;
    }

    /** Tells whether each value is a list. */
    public boolean list() {
        return this == TEXTS || this == WHOLES || this == DECIMALS || this == FLAGS;
    }

    private static ColumnType list(List<Value> values) {
        ColumnType first = of(values.getFirst()).orElse(ANY);
        boolean same = values.stream().allMatch(value -> of(value).equals(Optional.of(first)));
        return !same ? ANY : switch (first) {
            case TEXT -> TEXTS;
            case WHOLE -> WHOLES;
            case DECIMAL -> DECIMALS;
            case FLAG -> FLAGS;
            default -> ANY;
        };
    }
}
