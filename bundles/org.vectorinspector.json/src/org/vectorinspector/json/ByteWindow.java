package org.vectorinspector.json;

import java.io.IOException;
import java.io.InputStream;

/** The stretch of a byte stream that is in memory; the fields are open to the loops of this package. */
final class ByteWindow {
    static final int MAX_TOKEN = 256 << 20;
    private static final int SIZE = 64 << 10;
    private static final int NONE = -1;

    private final InputStream in;
    private final ComingBytes coming;
    private long dropped;
    private int kept = NONE;
    byte[] bytes;
    int pos;
    int end;

    ByteWindow(InputStream in) {
        this.in = in;
        this.coming = null;
        this.bytes = new byte[SIZE];
    }

    ByteWindow(byte[] all, int from, int to) {
        this.in = null;
        this.coming = null;
        this.bytes = all;
        this.pos = from;
        this.end = to;
    }

    ByteWindow(ComingBytes coming) {
        this.in = null;
        this.coming = coming;
        this.bytes = new byte[0];
    }

    /** Tells whether everything that was in memory once stays at its place. */
    boolean stays() {
        return in == null;
    }

    /** Keeps everything from here on in memory until {@link #release()}; returns nothing, places shift only in {@link #fill()}. */
    void keep() {
        kept = pos;
    }

    int kept() {
        return kept;
    }

    void release() {
        kept = NONE;
    }

    /** Reads more bytes behind {@code end}; bytes before the kept place (or {@code pos}) may go. Returns false at the end. */
    boolean fill() throws IOException {
        if (in == null) {
            return coming != null && come();
        }
        makeRoom();
        int read = in.read(bytes, end, bytes.length - end);
        if (read < 0) {
            return false;
        }
        end += read;
        return read > 0 || fill();
    }

    private boolean come() throws IOException {
        int before = end;
        end = coming.await(before);
        bytes = coming.bytes();
        return end > before;
    }

    private void makeRoom() throws IOException {
        int from = kept == NONE ? pos : kept;
        if (end < bytes.length && from < bytes.length / 2) {
            return;
        }
        byte[] target = bytes;
        if (end - from > bytes.length / 2) {
            if (bytes.length >= MAX_TOKEN) {
                throw problem("This value is too long", pos);
            }
            target = new byte[bytes.length * 2];
        }
        System.arraycopy(bytes, from, target, 0, end - from);
        bytes = target;
        shift(from);
    }

    private void shift(int by) {
        dropped += by;
        pos -= by;
        end -= by;
        if (kept != NONE) {
            kept -= by;
        }
    }

    /** Skips white space and returns the next byte without taking it, -1 at the end. */
    int nextVisible() throws IOException {
        while (true) {
            while (pos < end) {
                int c = bytes[pos];
                if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                    return c & 0xff;
                }
                pos++;
            }
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Returns a problem at a place of the window. */
    JsonProblem problem(String sentence, int at) {
        return new JsonProblem(sentence, in == null ? JsonPlace.inText(bytes, at) : JsonPlace.inStream(dropped + at));
    }

    /** Returns the problem that the text ends too early. */
    JsonProblem cutShort() {
        return problem("The JSON text ends too early", end);
    }
}
