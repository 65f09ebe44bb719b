package org.vectorinspector.json;

import java.io.IOException;

/** Runs over lists of numbers: the loops of the data path. */
final class FloatScan {
    private static final int ROOM = 64;

    private FloatScan() {
    }

    /** Decodes the list that begins at the window's place. */
    static void decode(ByteWindow window, FloatDecoder decoder, FloatArray target) throws IOException {
        window.pos++;
        if (window.nextVisible() == ']') {
            window.pos++;
            return;
        }
        while (true) {
            PlainNumbers.decode(window, target);
            if (window.pos == window.end || window.bytes[window.pos] <= ' ') {
                window.nextVisible();
            }
            target.add(number(window, decoder));
            int c = window.pos < window.end ? window.bytes[window.pos] : -1;
            if (c != ',' && c != ']') {
                c = window.nextVisible();
            }
            window.pos++;
            if (c == ']') {
                return;
            }
            if (c != ',') {
                window.pos--;
                throw c == -1 ? window.cutShort() : window.problem("A comma or ] is missing between numbers", window.pos);
            }
            if (window.pos == window.end || window.bytes[window.pos] <= ' ') {
                window.nextVisible();
            }
        }
    }

    private static float number(ByteWindow window, FloatDecoder decoder) throws IOException {
        boolean more = window.end - window.pos >= ROOM || window.fill();
        while (true) {
            float value = decoder.decode(window.bytes, window.pos, window.end);
            boolean complete = decoder.stop() < window.end && decoder.stop() != FloatDecoder.MALFORMED;
            boolean atEdge = decoder.stop() == window.end || window.end - window.pos < ROOM;
            if (complete || !more || !atEdge) {
                return checked(window, decoder, value);
            }
            more = window.fill();
        }
    }

    private static float checked(ByteWindow window, FloatDecoder decoder, float value) throws JsonProblem {
        if (decoder.stop() == FloatDecoder.MALFORMED) {
            throw window.pos == window.end ? window.cutShort() : window.problem("A number is expected here", window.pos);
        }
        if (Float.isInfinite(value)) {
            throw window.problem("This number is too large for a vector", window.pos);
        }
        window.pos = decoder.stop();
        return value;
    }

    /** Copies the text of the list that begins at the window's place. */
    static void copy(ByteWindow window, JsonOutput target) throws IOException {
        int from = window.pos++;
        while (!ended(window)) {
            target.raw(window.bytes, from, window.pos);
            if (!window.fill()) {
                throw window.cutShort();
            }
            from = window.pos;
        }
        target.raw(window.bytes, from, window.pos);
    }

    /** Goes behind the list that begins at the window's place. */
    static void skip(ByteWindow window) throws IOException {
        window.pos++;
        while (!ended(window)) {
            if (!window.fill()) {
                throw window.cutShort();
            }
        }
    }

    /** Goes behind the end of a list and returns true, or to the end of the window. */
    private static boolean ended(ByteWindow window) throws IOException {
        byte[] bytes = window.bytes;
        int end = window.end;
        int p = window.pos;
        int stop;
        do {
            p = NumberWords.behindPlain(bytes, p, end);
            stop = Math.min(end, p + NumberWords.LENGTH);
            while (p < stop && belongs(bytes[p])) {
                p++;
            }
        } while (p == stop && p < end);
        if (p < end && bytes[p] != ']') {
            throw window.problem("Only numbers are expected in a vector", p);
        }
        window.pos = p < end ? p + 1 : p;
        return p < end;
    }

    private static boolean belongs(byte c) {
        return JsonNumbers.belongs(c) || c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
