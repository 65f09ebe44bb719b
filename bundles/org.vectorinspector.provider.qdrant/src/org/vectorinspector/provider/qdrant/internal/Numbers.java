package org.vectorinspector.provider.qdrant.internal;

import java.math.BigDecimal;
import org.vectorinspector.api.model.Value;

/**
 * Which numbers Qdrant compares exactly. A {@code range} compares everything as doubles: that is exact as long as no whole number is
 * rounded, so below 2^53 and above 2^64. A {@code match} finds whole numbers of 64 bits exactly, but no decimals.
 */
final class Numbers {
    private static final double EXACT = 0x1p53;
    private static final double BEYOND = 0x1p64;

    private Numbers() {
    }

    static boolean fractional(Value value) {
        return value instanceof Value.Decimal(double number) && number != Math.rint(number);
    }

    static boolean number(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Decimal || value instanceof Value.Exact;
    }

    /** Tells whether {@code range} with this bound means what it says. */
    static boolean comparable(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Math.abs((double) number) < EXACT;
            case Value.Decimal(double number) -> Math.abs(number) < EXACT || Math.abs(number) > BEYOND;
            default -> false;
        };
    }

    /** Tells whether just the values that equal this number can be found. */
    static boolean findable(Value value) {
        return comparable(value) || byMatch(value);
    }

    /** Tells whether {@code match} finds all equal values: a whole number that is no double, so that no decimal equals it. */
    static boolean byMatch(Value value) {
        return value instanceof Value.Whole(long number) && BigDecimal.valueOf(number).compareTo(new BigDecimal((double) number)) != 0;
    }
}
