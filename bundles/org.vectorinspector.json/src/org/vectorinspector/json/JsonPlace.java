package org.vectorinspector.json;

import java.nio.charset.StandardCharsets;

/**
 * A place in a JSON text.
 *
 * @param offset characters before it; bytes where the text came as a stream
 * @param line from 1, or 0 where the text came as a stream
 * @param column characters from 1, or 0 where the text came as a stream
 */
public record JsonPlace(long offset, int line, int column) {
    static JsonPlace inStream(long bytes) {
        return new JsonPlace(bytes, 0, 0);
    }

    static JsonPlace inText(byte[] text, int bytes) {
        String before = new String(text, 0, bytes, StandardCharsets.UTF_8);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new JsonPlace(before.length(), line, before.length() - before.lastIndexOf('\n'));
    }

    @Override
    public String toString() {
        return line == 0 ? "byte " + offset : "line " + line + ", column " + column;
    }
}
