package org.vectorinspector.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads texts in double quotes, strictly: no raw control characters, no bytes that are not UTF-8, no unknown escapes. */
final class JsonTexts {
    private static final char REPLACEMENT = '\uFFFD';

    private final ByteWindow window;

    JsonTexts(ByteWindow window) {
        this.window = window;
    }

    /** Takes the text that begins with the quote at the window's place. */
    String next() throws IOException {
        window.keep();
        window.pos++;
        boolean escaped = findEnd();
        int from = window.kept() + 1;
        int to = window.pos++;
        window.release();
        return escaped ? unescaped(from, to) : plain(from, to);
    }

    /** Takes one of the three words. */
    void word(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (window.pos == window.end && !window.fill()) {
                throw window.cutShort();
            }
            if (window.bytes[window.pos] != expected.charAt(i)) {
                throw window.problem("Only true, false and null stand without quotes", window.pos);
            }
            window.pos++;
        }
    }

    private boolean findEnd() throws IOException {
        boolean escaped = false;
        while (true) {
            byte[] bytes = window.bytes;
            int end = window.end;
            int p = window.pos;
            while (p < end && bytes[p] != '"' && bytes[p] != '\\' && (bytes[p] & 0xff) >= ' ') {
                p++;
            }
            window.pos = p;
            if (p == end) {
                more();
            } else if (bytes[p] == '"') {
                return escaped;
            } else if (bytes[p] == '\\') {
                escaped = true;
                window.pos++;
                if (window.pos == window.end) {
                    more();
                }
                window.pos++;
            } else {
                throw window.problem("A line break or control character stands inside of a text; write it as an escape such as \\n", p);
            }
        }
    }

    private void more() throws IOException {
        if (!window.fill()) {
            throw window.problem("A text in double quotes does not end", window.kept());
        }
    }

    private String plain(int from, int to) throws IOException {
        String text = new String(window.bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkCoding(from, to);
        }
        return text;
    }

    private void checkCoding(int from, int to) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(window.bytes, from, to - from));
        } catch (CharacterCodingException notUtf8) {
            JsonProblem problem = window.problem("A text has bytes that are not UTF-8", from);
            problem.initCause(notUtf8);
            throw problem;
        }
    }

    private String unescaped(int from, int to) throws IOException {
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        for (int p = from; p < to; p++) {
            if (window.bytes[p] == '\\') {
                text.append(plain(run, p));
                char escape = (char) window.bytes[p + 1];
                text.append(escape == 'u' ? hex(p + 2, to) : simple(escape, p));
                p += escape == 'u' ? 5 : 1;
                run = p + 1;
            }
        }
        return text.append(plain(run, to)).toString();
    }

    private char simple(char escape, int at) throws JsonProblem {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw window.problem("JSON knows no such escape", at);
        };
    }

    private char hex(int from, int to) throws JsonProblem {
        int value = 0;
        for (int p = from; p < from + 4; p++) {
            int digit = p < to ? Character.digit(window.bytes[p], 16) : -1;
            if (digit < 0) {
                throw window.problem("Four hexadecimal digits must follow \\u", Math.min(from, to));
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }
}
