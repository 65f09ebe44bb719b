package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries not as objects but as bytes, one behind the other in chunks. A chunk whose entries are all gone is dropped, so entries that stay
 * a moment only take no room. For one thread.
 */
final class EntryChunks {
    private static final int CHUNK = 1 << 18;
    private static final int UNIT = Long.BYTES;
    private static final int UNITS_BITS = Integer.numberOfTrailingZeros(CHUNK / UNIT);
    private static final int MOST_CHUNKS = 1 << Integer.SIZE - UNITS_BITS - 1;

    private final List<Chunk> chunks = new ArrayList<>();
    private long used;

    /** Takes entries. */
    @FunctionalInterface
    interface Reader {
        void take(Entry entry) throws IOException;
    }

    /** Entries, each as its length, negative for one that is gone, and its bytes, up to a whole unit. */
    private static final class Chunk {
        private final ByteBuffer bytes;
        private int end;
        private int present;

        Chunk(int capacity) {
            bytes = ByteBuffer.allocate(capacity);
        }
    }

    /** Returns how many bytes are in use. */
    long used() {
        return used;
    }

    /** Tells whether there are no more addresses. */
    boolean full() {
        return chunks.size() == MOST_CHUNKS;
    }

    /** Puts an entry behind all others and returns its address, which is not negative. */
    int add(Entry entry) {
        byte[] bytes = entry.bytes();
        int room = room(bytes.length);
        if (chunks.isEmpty() || chunks.getLast().bytes.capacity() - chunks.getLast().end < room) {
            chunks.add(new Chunk(Math.max(CHUNK, room)));
        }
        Chunk chunk = chunks.getLast();
        int address = (chunks.size() - 1 << UNITS_BITS) + chunk.end / UNIT;
        chunk.bytes.putInt(chunk.end, bytes.length).put(chunk.end + Integer.BYTES, bytes);
        chunk.end += room;
        chunk.present++;
        used += room;
        return address;
    }

    /** Tells whether the entry at an address has the key of another one. */
    boolean matches(int address, Entry other) {
        ByteBuffer bytes = chunk(address).bytes;
        int from = offset(address) + Integer.BYTES;
        return bytes.getLong(from + Entry.KEY_LOW) == other.at(Entry.KEY_LOW) && bytes.getLong(from) == other.at(0);
    }

    /** Removes and returns the entry at an address. */
    Entry take(int address) {
        Chunk chunk = chunk(address);
        int offset = offset(address);
        Entry entry = entry(chunk.bytes, offset);
        chunk.bytes.putInt(offset, -entry.bytes().length);
        if (--chunk.present == 0) {
            used -= chunk.end;
            chunk.end = 0;
            if (chunk != chunks.getLast()) {
                chunks.set(address >>> UNITS_BITS, null);
            }
        }
        return entry;
    }

    /** Reads all entries in the order in which they came. */
    void each(Reader reader) throws IOException {
        for (Chunk chunk : chunks) {
            int place = 0;
            while (chunk != null && place < chunk.end) {
                int length = chunk.bytes.getInt(place);
                if (length > 0) {
                    reader.take(entry(chunk.bytes, place));
                }
                place += room(Math.abs(length));
            }
        }
    }

    private Chunk chunk(int address) {
        return chunks.get(address >>> UNITS_BITS);
    }

    private static int offset(int address) {
        return (address & (1 << UNITS_BITS) - 1) * UNIT;
    }

    private static int room(int length) {
        return (Integer.BYTES + length + UNIT - 1) / UNIT * UNIT;
    }

    private static Entry entry(ByteBuffer bytes, int offset) {
        int from = offset + Integer.BYTES;
        return new Entry(Arrays.copyOfRange(bytes.array(), from, from + bytes.getInt(offset)));
    }
}
