package org.vectorinspector.json;

/**
 * Decodes numbers of the form that vectors are mostly written in, such as {@code -0.0123456789}: one digit before the point, at
 * most 15 behind it, no exponent. No branch depends on the digits or on how many there are, because mistaken guesses of the
 * processor would cost more than all the rest. Every other number is left to {@link FloatDecoder}.
 */
final class PlainNumbers {
    private static final int ROOM = 32;
    private static final int NONE = -1;

    private PlainNumbers() {
    }

    /** Decodes the numbers at the window's place as long as they are plain and a comma follows; stops before the first other one. */
    static void decode(ByteWindow window, FloatArray target) {
        byte[] bytes = window.bytes;
        int last = window.end - ROOM;
        int p = window.pos;
        while (p <= last) {
            int sign = bytes[p] == '-' ? 1 : 0;
            int point = p + sign + 1;
            int whole = bytes[point - 1] - '0';
            long first = Digits.at(bytes, point + 1);
            long second = Digits.at(bytes, point + 9);
            int firstCount = Digits.count(first);
            int secondCount = Digits.count(second) & -(firstCount >>> 3);
            int stop = point + 1 + firstCount + secondCount;
            boolean plain = whole >= 0 && whole <= 9 && bytes[point] == '.' && firstCount > 0 && secondCount < 8 && bytes[stop] == ',';
            if (!plain) {
                break;
            }
            long begin = whole * Digits.power(firstCount) + Digits.value(first, firstCount);
            long digits = begin * Digits.power(secondCount) + Digits.value(second, secondCount);
            double value = FloatDecoder.scaled(digits, -firstCount - secondCount);
            if (!FloatDecoder.certain(value)) {
                break;
            }
            target.add(FloatDecoder.signed((float) value, sign));
            p = bytes[stop + 1] == ' ' ? stop + 2 : stop + 1;
        }
        window.pos = p;
    }

    /** Passes plain numbers behind the comma at the window's place; stops at the comma before the first other value. */
    static void skip(ByteWindow window) {
        byte[] bytes = window.bytes;
        int last = window.end - ROOM - 2;
        int comma = window.pos;
        while (comma <= last && bytes[comma] == ',') {
            int stop = stop(bytes, behind(bytes, comma));
            if (stop == NONE) {
                break;
            }
            comma = stop;
        }
        window.pos = comma;
    }

    /**
     * Returns the place of the comma behind the number, {@link #NONE} when it is not plain or no comma follows. Decoding does not call
     * this: to count the digits in two places would take a fifth of its speed.
     */
    private static int stop(byte[] bytes, int from) {
        int point = from + (bytes[from] == '-' ? 2 : 1);
        int whole = bytes[point - 1] - '0';
        int firstCount = Digits.count(Digits.at(bytes, point + 1));
        int secondCount = Digits.count(Digits.at(bytes, point + 9)) & -(firstCount >>> 3);
        int stop = point + 1 + firstCount + secondCount;
        boolean plain = whole >= 0 && whole <= 9 && bytes[point] == '.' && firstCount > 0 && secondCount < 8 && bytes[stop] == ',';
        return plain ? stop : NONE;
    }

    private static int behind(byte[] bytes, int comma) {
        return bytes[comma + 1] == ' ' ? comma + 2 : comma + 1;
    }
}
