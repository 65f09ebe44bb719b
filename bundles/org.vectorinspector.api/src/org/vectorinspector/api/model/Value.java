package org.vectorinspector.api.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A metadata value: what JSON can say, with whole numbers kept apart from decimal ones. Immutable. */
public sealed interface Value {
    /** Returns a text. */
    static Value of(String text) {
        return new Text(text);
    }

    /** Returns a whole number. */
    static Value of(long number) {
        return new Whole(number);
    }

    /** Returns a decimal number. */
    static Value of(double number) {
        return new Decimal(number);
    }

    /** Returns a truth value. */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** Returns null as a value. */
    static Value nothing() {
        return new Nothing();
    }

    /** Returns the number that a JSON text or a person wrote, in the narrowest kind that keeps it exactly. */
    static Value number(String digits) {
        boolean whole = digits.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        if (whole && !digits.startsWith("-0")) {
            BigInteger number = new BigInteger(digits);
            return number.bitLength() < Long.SIZE ? new Whole(number.longValue()) : new Exact(new BigDecimal(number));
        }
        double number = Double.parseDouble(digits);
        BigDecimal written = new BigDecimal(digits);
        return Double.isFinite(number) && names(written, number) ? new Decimal(number) : new Exact(written);
    }

    /** Tells whether a decimal is just a name of this double: Java's own, or a shorter one, as other languages write 5e-324. */
    private static boolean names(BigDecimal written, double number) {
        BigDecimal usual = new BigDecimal(Double.toString(number));
        return written.compareTo(usual) == 0 || written.stripTrailingZeros().precision() < usual.stripTrailingZeros().precision();
    }

    /**
     * A text.
     *
     * @param text never null, may be empty
     */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A whole number of 64 bits.
     *
     * @param number signed
     */
    record Whole(long number) implements Value {
    }

    /**
     * A decimal number; {@code -0.0} and {@code 0.0} differ.
     *
     * @param number finite
     */
    record Decimal(double number) implements Value {
        public Decimal {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("Metadata holds no infinite number and no NaN");
            }
        }
    }

    /**
     * A number that neither {@link Whole} nor {@link Decimal} keeps exactly.
     *
     * @param number never null
     */
    record Exact(BigDecimal number) implements Value {
        public Exact {
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * A truth value.
     *
     * @param set true or false
     */
    record Flag(boolean set) implements Value {
    }

    /** The value null, which is not the same as a missing key. */
    record Nothing() implements Value {
    }

    /**
     * A list of values of any kind.
     *
     * @param values never null
     */
    record Items(List<Value> values) implements Value {
        public Items {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            values.forEach(value -> Objects.requireNonNull(value, "value"));
        }
    }

    /**
     * An object with named values, in their order.
     *
     * @param values never null
     */
    record Fields(Map<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            values.forEach((key, value) -> Objects.requireNonNull(value, key));
        }
    }
}
