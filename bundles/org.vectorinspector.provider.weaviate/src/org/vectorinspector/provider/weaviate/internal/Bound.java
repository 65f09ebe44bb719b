package org.vectorinspector.provider.weaviate.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.vectorinspector.api.model.Filter.Comparison;

/**
 * One side of a number that a property can have, with the same numbers on that side as on the side of the number that was meant: among
 * whole numbers, less than 2.5 is at most 2.
 *
 * @param comparison never null
 * @param number that a property of the type can have
 */
record Bound(Comparison comparison, BigDecimal number) {
    /** Returns the same side of a whole number. */
    static Bound whole(Comparison comparison, BigDecimal number) {
        return beside(comparison, number, number.setScale(0, RoundingMode.FLOOR));
    }

    /** Returns the same side of a double. */
    static Bound decimal(Comparison comparison, BigDecimal number) {
        double nearest = Math.clamp(number.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        return beside(comparison, number, new BigDecimal(nearest));
    }

    /** No possible number lies between the two. */
    private static Bound beside(Comparison comparison, BigDecimal number, BigDecimal possible) {
        int sign = possible.compareTo(number);
        if (sign == 0) {
            return new Bound(comparison, possible);
        }
        return new Bound(switch (comparison) {
            case LESS, AT_MOST -> sign < 0 ? Comparison.AT_MOST : Comparison.LESS;
            case GREATER, AT_LEAST -> sign < 0 ? Comparison.GREATER : Comparison.AT_LEAST;
        }, possible);
    }
}
