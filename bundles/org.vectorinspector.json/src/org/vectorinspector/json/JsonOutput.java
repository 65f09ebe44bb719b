package org.vectorinspector.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 into one growing stretch of bytes, with the commas where they belong. Callers write values, keys and
 * brackets in an order that makes sense; this class does not check it. Not safe for use by several threads.
 */
public final class JsonOutput {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FLOAT_ROOM = 16;

    private final StringBuilder digits = new StringBuilder();
    private byte[] bytes = new byte[1024];
    private int size;
    private boolean behindValue;

    /** Begins an object. */
    public JsonOutput beginObject() {
        return open('{');
    }

    /** Ends an object. */
    public JsonOutput endObject() {
        return close('}');
    }

    /** Begins a list. */
    public JsonOutput beginArray() {
        return open('[');
    }

    /** Ends a list. */
    public JsonOutput endArray() {
        return close(']');
    }

    /** Writes a key. */
    public JsonOutput name(String name) {
        text(name);
        put((byte) ':');
        behindValue = false;
        return this;
    }

    /** Writes a text. */
    public JsonOutput text(String text) {
        separate();
        put((byte) '"');
        for (int i = plain(text); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                wide(Character.toCodePoint(c, text.charAt(i)));
            } else if (Character.isSurrogate(c)) {
                escape(c);
            } else {
                wide(c);
            }
        }
        put((byte) '"');
        behindValue = true;
        return this;
    }

    /** Writes a whole number. */
    public JsonOutput number(long number) {
        return token(Long.toString(number));
    }

    /** Writes {@code true} or {@code false}. */
    public JsonOutput flag(boolean set) {
        return token(set ? "true" : "false");
    }

    /** Writes {@code null}. */
    public JsonOutput nothing() {
        return token("null");
    }

    /** Writes a number or word that is JSON already. */
    public JsonOutput token(String json) {
        separate();
        asIs(json);
        behindValue = true;
        return this;
    }

    /**
     * Writes a list of finite numbers, each with as few digits as lead back to the same float.
     *
     * @throws IllegalArgumentException when one is infinite or NaN, which JSON cannot say
     */
    public JsonOutput floats(float[] values, int from, int count) {
        beginArray();
        ensure(count * FLOAT_ROOM + FloatEncoder.ROOM);
        for (int i = from; i < from + count; i++) {
            if (i > from) {
                bytes[size++] = ',';
            }
            int behind = FloatEncoder.write(values[i], bytes, size);
            if (behind == size) {
                unusual(values[i]);
            } else {
                size = behind;
            }
        }
        return endArray();
    }

    /** Writes a value that is JSON text already. */
    public JsonOutput value(byte[] json, int from, int to) {
        separate();
        raw(json, from, to);
        behindValue = true;
        return this;
    }

    /** Puts bytes at the end as they are. */
    public JsonOutput raw(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** Returns how many bytes there are. */
    public int size() {
        return size;
    }

    /** Forgets everything, for the next text. */
    public void clear() {
        size = 0;
        behindValue = false;
    }

    /** Returns a copy of the bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Reads the bytes of a text where they are. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Makes something of the first bytes of an array. */
        T read(byte[] bytes, int size);
    }

    /** Returns what a reader makes of the bytes, which are not copied: nothing may be written any more while they are in use. */
    public <T> T whole(Reader<T> reader) {
        return reader.read(bytes, size);
    }

    /** Writes all bytes to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Writes white space, which changes nothing. */
    JsonOutput space(String space) {
        asIs(space);
        return this;
    }

    /** Writes the comma that the next value would begin with. */
    void separate() {
        if (behindValue) {
            put((byte) ',');
            behindValue = false;
        }
    }

    private void unusual(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no word for " + value);
        }
        digits.setLength(0);
        asIs(digits.append(value));
    }

    private JsonOutput open(char bracket) {
        separate();
        put((byte) bracket);
        return this;
    }

    private JsonOutput close(char bracket) {
        put((byte) bracket);
        behindValue = true;
        return this;
    }

    private void asIs(CharSequence ascii) {
        ensure(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
    }

    /** Writes what of a text is ASCII without anything to escape, up to the first other character, and returns where that is. */
    private int plain(String text) {
        ensure(text.length());
        int place = 0;
        while (place < text.length() && isPlain(text.charAt(place))) {
            bytes[size + place] = (byte) text.charAt(place);
            place++;
        }
        size += place;
        return place;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    private void ascii(char c) {
        switch (c) {
            case '"', '\\' -> asIs("\\" + c);
            case '\n' -> asIs("\\n");
            case '\r' -> asIs("\\r");
            case '\t' -> asIs("\\t");
            default -> {
                if (c < ' ') {
                    escape(c);
                } else {
                    put((byte) c);
                }
            }
        }
    }

    private void escape(char c) {
        asIs("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[c >> shift & 15]);
        }
    }

    private void wide(int point) {
        if (point < 0x800) {
            put((byte) (0xc0 | point >> 6));
        } else {
            if (point < 0x10000) {
                put((byte) (0xe0 | point >> 12));
            } else {
                put((byte) (0xf0 | point >> 18));
                put((byte) (0x80 | point >> 12 & 0x3f));
            }
            put((byte) (0x80 | point >> 6 & 0x3f));
        }
        put((byte) (0x80 | point & 0x3f));
    }

    private void put(byte b) {
        ensure(1);
        bytes[size++] = b;
    }

    /** Makes room for so many more bytes at once. */
    void ensure(int more) {
        if (bytes.length - size < more) {
            long wanted = Math.max((long) size + more, Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8L));
            bytes = Arrays.copyOf(bytes, Math.toIntExact(wanted));
        }
    }
}
