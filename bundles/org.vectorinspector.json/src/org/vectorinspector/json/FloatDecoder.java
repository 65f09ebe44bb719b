package org.vectorinspector.json;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers as floats with the same bits as {@link Float#parseFloat}.
 *
 * <p>Up to 18 significant digits are gathered in a long, then scaled by one multiplication in double. That result is off by less
 * than 2 units in its last place: one half for the long, one half for the power of ten, one half for the operation, and what an
 * edge of a power of two adds. Rounding it on to float can therefore only go wrong when it lies that close to the middle between
 * two floats; those cases, very small and very large numbers and longer texts go to {@code parseFloat} itself.
 */
final class FloatDecoder {
    static final int MALFORMED = -1;
    private static final int DIGITS = 18;
    private static final long DROPPED_BITS = (1L << 29) - 1;
    private static final long MIDDLE = 1L << 28;
    private static final long DOUBT = 8;
    private static final int LARGEST_SCALE = 60;
    private static final double[] SCALES = new double[2 * LARGEST_SCALE + 1];

    static {
        for (int i = 0; i < SCALES.length; i++) {
            SCALES[i] = Double.parseDouble("1e" + (i - LARGEST_SCALE));
        }
    }

    private int stop;

    /** Returns the place behind the number that was read last, {@link #MALFORMED} when there was none. */
    int stop() {
        return stop;
    }

    /** Reads the number that begins at {@code from}; it ends at the first byte that does not belong to it or at {@code to}. */
    float decode(byte[] bytes, int from, int to) {
        int sign = from < to && bytes[from] == '-' ? 1 : 0;
        int first = from + sign;
        int p = first;
        long digits = 0;
        int digit;
        while (p < to && (digit = bytes[p] - '0') >= 0 && digit <= 9) {
            digits = digits * 10 + digit;
            p++;
        }
        int count = p - first;
        if (count == 0 || count > 1 && bytes[first] == '0') {
            stop = MALFORMED;
            return 0;
        }
        int scale = 0;
        if (p < to && bytes[p] == '.') {
            int point = ++p;
            while (p < to && (digit = bytes[p] - '0') >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                p++;
            }
            scale = point - p;
            count -= scale;
            if (scale == 0) {
                stop = MALFORMED;
                return 0;
            }
        }
        stop = p;
        if (p < to && (bytes[p] | 0x20) == 'e') {
            scale += exponent(bytes, p + 1, to);
        }
        boolean fits = count <= DIGITS || significant(bytes, first, count) <= DIGITS;
        return fits && stop != MALFORMED ? scaled(bytes, from, sign, digits, scale) : slow(bytes, from);
    }

    private int exponent(byte[] bytes, int from, int to) {
        int p = from;
        boolean negative = p < to && bytes[p] == '-';
        if (p < to && (bytes[p] == '-' || bytes[p] == '+')) {
            p++;
        }
        int first = p;
        int value = 0;
        while (p < to && bytes[p] >= '0' && bytes[p] <= '9') {
            value = Math.min(value * 10 + bytes[p++] - '0', 100_000);
        }
        stop = p == first ? MALFORMED : p;
        return negative ? -value : value;
    }

    private static int significant(byte[] bytes, int first, int count) {
        int zeros = 0;
        for (int p = first; bytes[p] == '0' || bytes[p] == '.'; p++) {
            zeros += bytes[p] == '0' ? 1 : 0;
            if (zeros == count) {
                return 0;
            }
        }
        return count - zeros;
    }

    private float scaled(byte[] bytes, int from, int sign, long digits, int scale) {
        boolean inTable = scale >= -LARGEST_SCALE && scale <= LARGEST_SCALE;
        double value = inTable ? scaled(digits, scale) : 0;
        if (certain(value)) {
            return signed((float) value, sign);
        }
        return digits == 0 ? signed(0, sign) : slow(bytes, from);
    }

    /** Returns digits times a power of ten, off by less than 2 units in the last place. */
    static double scaled(long digits, int scale) {
        return digits * SCALES[scale + LARGEST_SCALE];
    }

    private static boolean certain(double value) {
        return clear(value) && value >= Float.MIN_NORMAL && value <= Float.MAX_VALUE;
    }

    /**
     * Tells whether a scaled number is not too near to the middle between two floats to know which it rounds to. It must be 0 or of the
     * ordinary sizes of floats.
     */
    static boolean clear(double value) {
        return (Double.doubleToRawLongBits(value) - MIDDLE + DOUBT & DROPPED_BITS) > 2 * DOUBT;
    }

    /** Gives a number its sign, 1 for minus, without a branch: nobody could predict it for vectors. */
    static float signed(float value, int sign) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) | sign << 31);
    }

    private float slow(byte[] bytes, int from) {
        return stop == MALFORMED ? 0 : Float.parseFloat(new String(bytes, from, stop - from, StandardCharsets.ISO_8859_1));
    }
}
