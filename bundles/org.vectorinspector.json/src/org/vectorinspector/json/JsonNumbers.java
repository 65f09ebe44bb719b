package org.vectorinspector.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads numbers as they are written, checked against JSON's grammar. */
final class JsonNumbers {
    private static final int MAX_DIGITS = 4096;

    private JsonNumbers() {
    }

    static String next(ByteWindow window) throws IOException {
        int from = skip(window);
        return new String(window.bytes, from, window.pos - from, StandardCharsets.ISO_8859_1);
    }

    /** Passes a number and returns where it begins. */
    static int skip(ByteWindow window) throws IOException {
        window.keep();
        while (true) {
            while (window.pos < window.end && belongs(window.bytes[window.pos])) {
                window.pos++;
            }
            if (window.pos < window.end || !window.fill()) {
                break;
            }
        }
        int from = window.kept();
        window.release();
        if (window.pos - from > MAX_DIGITS) {
            throw window.problem("A number has more than " + MAX_DIGITS + " digits", from);
        }
        if (!wellFormed(window.bytes, from, window.pos)) {
            throw window.problem("This is not a number as JSON writes it", from);
        }
        return from;
    }

    static boolean belongs(byte c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    private static boolean wellFormed(byte[] bytes, int from, int to) {
        int p = bytes[from] == '-' ? from + 1 : from;
        int whole = digits(bytes, p, to);
        if (whole == p || whole > p + 1 && bytes[p] == '0') {
            return false;
        }
        p = whole;
        if (p < to && bytes[p] == '.') {
            int behind = digits(bytes, p + 1, to);
            if (behind == p + 1) {
                return false;
            }
            p = behind;
        }
        if (p < to && (bytes[p] | 0x20) == 'e') {
            int first = p + 1 < to && (bytes[p + 1] == '-' || bytes[p + 1] == '+') ? p + 2 : p + 1;
            p = digits(bytes, first, to);
            return p > first && p == to;
        }
        return p == to;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && bytes[p] >= '0' && bytes[p] <= '9') {
            p++;
        }
        return p;
    }
}
