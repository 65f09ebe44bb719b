package org.vectorinspector.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at lists of numbers eight bytes at a time: the bytes of a text become the bytes of one long, the first one lowest. Plain are
 * digits, points, minus signs and commas, which is all that a list of numbers without white space and exponents has.
 */
final class NumberWords {
    /** How many bytes a word has. */
    static final int LENGTH = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x80 * ONES;
    private static final long UP_FROM_COMMA = (0x80 - ',') * ONES;
    private static final long UP_FROM_BEHIND_NINE = (0x80 - ('9' + 1)) * ONES;

    private NumberWords() {
    }

    /** Returns the eight bytes from here on; all of them must be there. */
    static long at(byte[] bytes, int from) {
        return (long) WORDS.get(bytes, from);
    }

    /** Tells whether all bytes are plain: no byte's sum reaches the next one, because a high bit makes a byte not plain by itself. */
    static boolean plain(long word) {
        long low = word & ~HIGH_BITS;
        long inside = (low + UP_FROM_COMMA) & ~(low + UP_FROM_BEHIND_NINE) & ~word;
        return (inside & ~equal(low, '/') & HIGH_BITS) == HIGH_BITS;
    }

    /** Returns the high bits of the commas of a plain word. */
    static long commas(long word) {
        return equal(word, ',');
    }

    /** Returns the place of the first comma among the sixteen bytes from here on, the one behind them when there is none. */
    static int comma(byte[] bytes, int from) {
        int first = Long.numberOfTrailingZeros(firstComma(at(bytes, from)));
        int second = Long.numberOfTrailingZeros(firstComma(at(bytes, from + LENGTH)));
        return from + (first + (second & -(first >>> 6)) >>> 3);
    }

    /** Returns a word whose lowest bit is in the first byte that is a comma, 0 when none is. */
    private static long firstComma(long word) {
        long commaIsZero = word ^ ',' * ONES;
        return commaIsZero - ONES & ~commaIsZero & HIGH_BITS;
    }

    /** Returns the place behind the plain words that begin here. */
    static int behindPlain(byte[] bytes, int from, int to) {
        int place = from;
        while (place <= to - LENGTH && plain(at(bytes, place))) {
            place += LENGTH;
        }
        return place;
    }

    private static long equal(long low, char wanted) {
        return ~((low ^ wanted * ONES) + ~HIGH_BITS) & HIGH_BITS;
    }
}
