package org.vectorinspector.json;

/**
 * Decodes numbers of the form that vectors are mostly written in, such as {@code -0.0123456789}: one digit before the point, at
 * most 15 behind it, no exponent. The comma is looked for first, because only where the next number begins has to be known before the
 * processor can go on with it. No branch depends on the digits, and only one on how many there are, because mistaken guesses would cost
 * more than all the rest. Every other number is left to {@link FloatDecoder}.
 */
final class PlainNumbers {
    private static final int ROOM = 32;
    private static final int NONE = -1;
    private static final int SHORTEST = 3;
    private static final int MOST = 15;
    private static final long[] TENS = new long[MOST + 1];

    /** What of the word before a comma belongs to the last so many digits. */
    private static final long[] LAST = new long[MOST + 1];

    static {
        for (int i = 0; i <= MOST; i++) {
            TENS[i] = i == 0 ? 1 : 10 * TENS[i - 1];
            LAST[i] = i == 0 ? 0 : -1L << Byte.SIZE * Math.max(0, Digits.LENGTH - i);
        }
    }

    private PlainNumbers() {
    }

    /**
     * Decodes the numbers at the window's place as long as they are plain and a comma follows; stops before the first other one. The first
     * bytes of an array are never plain: words are read that end where a number does.
     */
    static void decode(ByteWindow window, FloatArray target) {
        byte[] bytes = window.bytes;
        int last = window.end - ROOM;
        int p = window.pos;
        while (p >= Digits.LENGTH && p <= last) {
            int sign = bytes[p] == '-' ? 1 : 0;
            int point = p + sign + 1;
            int comma = NumberWords.comma(bytes, p + SHORTEST);
            int count = comma - point - 1;
            if (count < 1 || count > MOST || bytes[point] != '.') {
                break;
            }
            long whole = bytes[point - 1] - '0' & 0xff;
            long lower = lower(bytes, comma, count);
            if (!Digits.only(whole, lower)) {
                break;
            }
            long digits = whole * TENS[count] + Digits.value(lower);
            if (count > Digits.LENGTH) {
                long upper = upper(bytes, comma, count);
                if (!Digits.only(upper, 0)) {
                    break;
                }
                digits += Digits.value(upper) * TENS[Digits.LENGTH];
            }
            double value = FloatDecoder.scaled(digits, -count);
            if (!FloatDecoder.clear(value)) {
                break;
            }
            target.add(FloatDecoder.signed((float) value, sign));
            p = bytes[comma + 1] == ' ' ? comma + 2 : comma + 1;
        }
        window.pos = p;
    }

    /** Passes plain numbers behind the comma at the window's place; stops at the comma before the first other value. */
    static void skip(ByteWindow window) {
        byte[] bytes = window.bytes;
        int last = window.end - ROOM - 2;
        int comma = window.pos;
        while (comma >= Digits.LENGTH && comma <= last && bytes[comma] == ',') {
            int stop = stop(bytes, bytes[comma + 1] == ' ' ? comma + 2 : comma + 1);
            if (stop == NONE) {
                break;
            }
            comma = stop;
        }
        window.pos = comma;
    }

    /**
     * Returns the place of the comma behind the number, {@link #NONE} when it is not plain or no comma follows. Decoding does not call
     * this: to ask for it in another place would take a tenth to a fifth of its speed.
     */
    private static int stop(byte[] bytes, int from) {
        int point = from + (bytes[from] == '-' ? 2 : 1);
        int comma = NumberWords.comma(bytes, from + SHORTEST);
        int count = comma - point - 1;
        if (count < 1 || count > MOST || bytes[point] != '.') {
            return NONE;
        }
        long whole = bytes[point - 1] - '0' & 0xff;
        boolean plain = Digits.only(whole, lower(bytes, comma, count)) && (count <= Digits.LENGTH || Digits.only(0, upper(bytes, comma, count)));
        return plain ? comma : NONE;
    }

    /** Returns the last digits before a comma, at most a word of them. */
    private static long lower(byte[] bytes, int comma, int count) {
        return Digits.at(bytes, comma - Digits.LENGTH) & LAST[count];
    }

    /** Returns the digits before those, of which there must be more than a word. */
    private static long upper(byte[] bytes, int comma, int count) {
        return Digits.at(bytes, comma - 2 * Digits.LENGTH) & LAST[count - Digits.LENGTH];
    }
}
