package org.vectorinspector.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads and writes up to eight decimal digits in one step: the bytes of a text are the bytes of one long, the first one lowest, which
 * are added up in pairs, in fours and in eight, or come from a table of all four digits.
 */
final class Digits {
    /** How many digits a word has. */
    static final int LENGTH = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALVES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long ABOVE_NINE = 0x7676_7676_7676_7676L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long PAIRS = 0x0000_00ff_0000_00ffL;
    private static final int[] FOURS = new int[10_000];

    static {
        for (int number = 0; number < FOURS.length; number++) {
            FOURS[number] = number / 1_000 | number / 100 % 10 << 8 | number / 10 % 10 << 16 | number % 10 << 24;
        }
    }

    private Digits() {
    }

    /** Returns the eight bytes from here on, in which a digit has become its value; all of them must be there. */
    static long at(byte[] bytes, int from) {
        return (long) WORDS.get(bytes, from) ^ ZEROS;
    }

    /** Tells whether two words have nothing but digits. */
    static boolean only(long one, long other) {
        return ((one + ABOVE_NINE | one | other + ABOVE_NINE | other) & HIGH_BITS) == 0;
    }

    /** Returns the number that a word of eight digits is. */
    static long value(long word) {
        long pairs = word * 10 + (word >>> 8);
        return (pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32)) >>> 32;
    }

    /** Returns the half word of a number of at most four digits, with zeros in front. */
    static int ofFour(int number) {
        return FOURS[number];
    }

    /** Returns the word of two numbers of at most four digits, one behind the other. */
    static long ofEight(int first, int second) {
        return FOURS[first] | (long) FOURS[second] << 32;
    }

    /** Returns how many zeros the word ends with. */
    static int zerosAtEnd(long word) {
        return Long.numberOfLeadingZeros(word) >>> 3;
    }

    /** Returns how many zeros the half word ends with. */
    static int zerosAtEnd(int half) {
        return Integer.numberOfLeadingZeros(half) >>> 3;
    }

    /** Writes the eight digits of a word. */
    static void write(long word, byte[] target, int from) {
        WORDS.set(target, from, word | ZEROS);
    }

    /** Writes the four digits of a half word. */
    static void write(int half, byte[] target, int from) {
        HALVES.set(target, from, half | (int) ZEROS);
    }
}
