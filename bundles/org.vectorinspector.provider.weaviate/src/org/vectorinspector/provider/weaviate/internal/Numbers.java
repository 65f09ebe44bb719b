package org.vectorinspector.provider.weaviate.internal;

import java.math.BigDecimal;
import java.util.Optional;
import org.vectorinspector.api.model.Value;

/** Looks at values as numbers, whatever kind of number they are. */
final class Numbers {
    private Numbers() {
    }

    /** Returns the exact number, empty for a value that is none; the sign of a zero goes. */
    static Optional<BigDecimal> of(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
            case Value.Decimal(double number) -> Optional.of(new BigDecimal(number));
            case Value.Exact(BigDecimal number) -> Optional.of(number);
            case Value.Text text -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items items -> Optional.empty();
            case Value.Fields fields -> Optional.empty();
        };
    }

    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** Tells whether a double is just this number. */
    static boolean isDouble(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(number) == 0;
    }
}
