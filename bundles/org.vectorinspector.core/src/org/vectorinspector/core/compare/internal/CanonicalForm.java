package org.vectorinspector.core.compare.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.vectorinspector.api.model.Value;

/**
 * Writes metadata values so that those that count as equal have the same bytes: numbers by their value whatever their kind, keys
 * of objects in alphabetical order.
 */
public final class CanonicalForm {
    private static final double LONG_END = 0x1p63;

    private CanonicalForm() {
    }

    /** Tells whether two values count as equal. */
    public static boolean same(Value left, Value right) {
        return Arrays.equals(bytes(left), bytes(right));
    }

    private static byte[] bytes(Value value) {
        GrowingBytes out = new GrowingBytes();
        write(out, value);
        return out.copy(0);
    }

    static void write(GrowingBytes out, Value value) {
        switch (value) {
            case Value.Text text -> {
                out.putByte('t');
                out.putText(text.text());
            }
            case Value.Whole whole -> whole(out, whole.number());
            case Value.Decimal decimal -> decimal(out, decimal.number());
            case Value.Exact exact -> exact(out, exact.number());
            case Value.Flag flag -> out.putByte(flag.set() ? 'y' : 'n');
            case Value.Nothing nothing -> out.putByte('0');
            case Value.Items items -> {
                out.putByte('[');
                out.putInt(items.values().size());
                items.values().forEach(item -> write(out, item));
            }
            case Value.Fields fields -> fields(out, fields.values());
        }
    }

    private static void fields(GrowingBytes out, Map<String, Value> values) {
        out.putByte('{');
        out.putInt(values.size());
        new TreeMap<>(values).forEach((key, value) -> {
            out.putText(key);
            write(out, value);
        });
    }

    private static void whole(GrowingBytes out, long number) {
        out.putByte('w');
        out.putLong(number);
    }

    private static void decimal(GrowingBytes out, double number) {
        if (number == Math.rint(number) && number >= -LONG_END && number < LONG_END) {
            whole(out, (long) number);
        } else {
            out.putByte('d');
            out.putLong(Double.doubleToLongBits(number));
        }
    }

    private static void exact(GrowingBytes out, BigDecimal number) {
        double near = number.doubleValue();
        if (Double.isFinite(near) && new BigDecimal(near).compareTo(number) == 0) {
            decimal(out, near);
        } else if (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
            whole(out, number.longValueExact());
        } else {
            out.putByte('e');
            out.putText(number.stripTrailingZeros().toString());
        }
    }
}
