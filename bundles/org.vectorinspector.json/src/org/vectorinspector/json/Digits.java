package org.vectorinspector.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads up to eight decimal digits in one step: the bytes of a text become the bytes of one long, the first one lowest, which are
 * then added up in pairs, in fours and in eight.
 */
final class Digits {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long ABOVE_NINE = 0x7676_7676_7676_7676L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long PAIRS = 0x0000_00ff_0000_00ffL;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Digits() {
    }

    /** Returns the eight bytes from here on, in which a digit has become its value; all of them must be there. */
    static long at(byte[] bytes, int from) {
        return (long) WORDS.get(bytes, from) ^ ZEROS;
    }

    /** Returns how many digits the word begins with. */
    static int count(long word) {
        return Long.numberOfTrailingZeros((word + ABOVE_NINE | word) & HIGH_BITS) >>> 3;
    }

    /** Returns the number that the first so many digits of the word are. */
    static long value(long word, int count) {
        int half = 32 - 4 * count;
        long digits = word << half << half;
        long pairs = digits * 10 + (digits >>> 8);
        return (pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32)) >>> 32;
    }

    /** Returns ten to the power of at most eight. */
    static long power(int exponent) {
        return POWERS[exponent];
    }
}
