package org.vectorinspector.json;

/**
 * Writes floats of the sizes that vectors are made of, from 0.001 to 8, exactly as {@link Float#toString} does: with as few digits as
 * lead back to the same float, and of those the nearest.
 *
 * <p>A float stands for everything that is nearer to it than to its neighbours. With a last digit that is worth no more than the gap
 * between two floats, at least one decimal lies in there, and at most one that ends with 0, which is shorter. A float of these sizes
 * times a power of ten is a whole number of small parts of a digit that fits into a long, so everything is compared exactly. As in
 * {@link PlainNumbers}, nothing branches on the digits or on how many there are. Every other number is left to the caller.
 */
final class FloatEncoder {
    /** How many bytes may be written into, the needless ones included. */
    static final int ROOM = 16;

    private static final float SMALLEST = 1e-3f;
    private static final float LARGEST = 8;
    private static final int FRACTION_BITS = 23;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final int BIAS = 127 + FRACTION_BITS;
    private static final int PLACES = 12;
    private static final long ONE = 1_000_000_000_000L;
    private static final int FOUR_DIGITS = 10_000;
    private static final long[] FIVES = new long[PLACES + 1];
    private static final long[] TENS = new long[PLACES + 1];

    static {
        FIVES[0] = 1;
        TENS[0] = 1;
        for (int i = 1; i <= PLACES; i++) {
            FIVES[i] = 5 * FIVES[i - 1];
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private FloatEncoder() {
    }

    /** Writes a number and returns the place behind it; the same place when it is not one for this class. */
    static int write(float value, byte[] target, int from) {
        int bits = Float.floatToRawIntBits(value);
        float size = Math.abs(value);
        int fraction = bits & FRACTION;
        // A power of two is nearer to its lower neighbour than to its upper one.
        if (!(size >= SMALLEST && size < LARGEST) || fraction == 0) {
            return from;
        }
        int exponent = (bits >>> FRACTION_BITS & 0xff) - BIAS;
        int scale = places(exponent);
        long digits = shortest(fraction, 1 - exponent - scale, FIVES[scale]);
        // Overwritten where there is no sign.
        target[from] = '-';
        return write(digits * TENS[PLACES - scale], target, from + (bits >>> 31));
    }

    /** Returns how many digits behind the point are worth at most two to this power, the last one just so. */
    private static int places(int exponent) {
        return -(exponent * 1_262_611 >> 22);
    }

    /**
     * Returns the digits of the shortest decimal.
     *
     * @param shift how many bits of the exact number are parts of the last digit
     * @param reach half the gap to the next float, in those parts
     */
    private static long shortest(int fraction, int shift, long reach) {
        long exact = (fraction | FRACTION + 1L) * reach << 1;
        long digits = exact >> shift;
        long lower = digits / 10 * 10;
        long upper = lower + 10;
        long nearest = exact + (1L << shift - 1) - 1 + (digits & 1) >> shift;
        // What is just between two floats belongs to the even one.
        long within = reach - (fraction & 1);
        long notLower = within - exact + (lower << shift) >> 63;
        long notUpper = within - (upper << shift) + exact >> 63;
        return lower & ~notLower | upper & notLower & ~notUpper | nearest & notLower & notUpper;
    }

    /** Writes a number of whole parts of 10^-12, without the zeros at its end. */
    private static int write(long parts, byte[] target, int from) {
        int whole = (int) (parts / ONE);
        long rest = parts - whole * ONE;
        int eight = (int) (rest / FOUR_DIGITS);
        int four = eight / FOUR_DIGITS;
        long high = Digits.ofEight(four, eight - four * FOUR_DIGITS);
        int low = Digits.ofFour((int) (rest - (long) eight * FOUR_DIGITS));
        target[from] = (byte) ('0' + whole);
        target[from + 1] = '.';
        Digits.write(high, target, from + 2);
        Digits.write(low, target, from + 10);
        int lowZeros = Digits.zerosAtEnd(low);
        int zeros = lowZeros + (Digits.zerosAtEnd(high) & -(lowZeros >>> 2));
        return from + 2 + Math.max(1, PLACES - zeros);
    }
}
