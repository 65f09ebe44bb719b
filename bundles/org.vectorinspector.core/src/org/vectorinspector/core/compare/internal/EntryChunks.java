package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries not as objects but as bytes, one behind the other in chunks. A chunk whose entries are all gone is dropped, so entries that stay
 * a moment only take no room. For one thread.
 */
final class EntryChunks {
    /** How many bits an address has at most. */
    static final int ADDRESS_BITS = 30;

    private static final int CHUNK = 1 << 18;
    private static final int UNIT = Long.BYTES;
    private static final int UNITS_BITS = Integer.numberOfTrailingZeros(CHUNK / UNIT);
    private static final int MOST_CHUNKS = 1 << ADDRESS_BITS - UNITS_BITS;

    private final List<Chunk> chunks = new ArrayList<>();
    private long used;

    /** Takes entries, each good for as long as it is looked at. */
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

    /** Puts an entry behind all others and returns its address. */
    int add(Entry entry) {
        int room = room(entry.length());
        if (chunks.isEmpty() || chunks.getLast().bytes.capacity() - chunks.getLast().end < room) {
            chunks.add(new Chunk(Math.max(CHUNK, room)));
        }
        Chunk chunk = chunks.getLast();
        int address = (chunks.size() - 1 << UNITS_BITS) + chunk.end / UNIT;
        chunk.bytes.putInt(chunk.end, entry.length()).put(chunk.end + Integer.BYTES, entry.bytes(), entry.from(), entry.length());
        chunk.end += room;
        chunk.present++;
        used += room;
        return address;
    }

    /** Returns the entry at an address; good until the next one is added. */
    Entry get(int address) {
        return entry(chunk(address).bytes, offset(address));
    }

    /** Removes the entry at an address and returns it; good until the next one is added. */
    Entry take(int address) {
        Chunk chunk = chunk(address);
        int offset = offset(address);
        Entry entry = entry(chunk.bytes, offset);
        chunk.bytes.putInt(offset, -entry.length());
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
        return new Entry(bytes, offset + Integer.BYTES, bytes.getInt(offset));
    }
}
