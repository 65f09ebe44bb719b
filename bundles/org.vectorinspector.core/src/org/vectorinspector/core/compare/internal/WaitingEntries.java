package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Entries of one side that wait for their counterpart, not as objects but as bytes in chunks, with a table of hashes that says where: a
 * million of ids take some 80 MB. A chunk whose entries are all gone is dropped, so entries that wait a moment only take no room. For one
 * thread.
 */
final class WaitingEntries {
    private static final int CHUNK = 1 << 18;
    private static final int UNIT = Long.BYTES;
    private static final int UNITS_BITS = Integer.numberOfTrailingZeros(CHUNK / UNIT);
    private static final int MOST_CHUNKS = 1 << Integer.SIZE - UNITS_BITS - 1;
    private static final int FIRST_SLOTS = 64;

    private final List<Chunk> chunks = new ArrayList<>();
    private long[] slots;
    private int size;
    private long used;

    /** Takes entries. */
    @FunctionalInterface
    interface Reader {
        void take(Entry entry) throws IOException;
    }

    /** Entries one behind the other: the length, negative for one that is gone, then the bytes, up to a whole unit. */
    private static final class Chunk {
        private final ByteBuffer bytes;
        private int end;
        private int waiting;

        Chunk(int capacity) {
            bytes = ByteBuffer.allocate(capacity);
        }
    }

    WaitingEntries() {
        clear();
    }

    /** Returns how many bytes of memory the entries take. */
    long weight() {
        return used + (long) slots.length * Long.BYTES;
    }

    /** Tells whether there is no room for another entry, whatever the memory. */
    boolean full() {
        return chunks.size() == MOST_CHUNKS;
    }

    /** Adds an entry and returns the one of the same key that waited already. */
    Optional<Entry> put(Entry entry) {
        Optional<Entry> twin = take(entry);
        if (++size > slots.length / 2) {
            grow();
        }
        insert(slots, slot(tag(entry), stored(entry.bytes())));
        return twin;
    }

    /** Removes and returns the entry that has the key of this one. */
    Optional<Entry> take(Entry counterpart) {
        int place = find(counterpart);
        if (place < 0) {
            return Optional.empty();
        }
        int address = address(slots[place]);
        Entry found = entry(chunks.get(address >>> UNITS_BITS).bytes, offset(address));
        drop(address);
        close(place);
        size--;
        return Optional.of(found);
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

    /** Forgets all entries. */
    void clear() {
        chunks.clear();
        slots = new long[FIRST_SLOTS];
        size = 0;
        used = 0;
    }

    private static int room(int length) {
        return (Integer.BYTES + length + UNIT - 1) / UNIT * UNIT;
    }

    private static Entry entry(ByteBuffer bytes, int offset) {
        int from = offset + Integer.BYTES;
        return new Entry(Arrays.copyOfRange(bytes.array(), from, from + bytes.getInt(offset)));
    }

    /** Puts bytes behind all others and returns their address. */
    private int stored(byte[] entry) {
        int room = room(entry.length);
        if (chunks.isEmpty() || chunks.getLast().bytes.capacity() - chunks.getLast().end < room) {
            chunks.add(new Chunk(Math.max(CHUNK, room)));
        }
        Chunk chunk = chunks.getLast();
        int address = (chunks.size() - 1 << UNITS_BITS) + chunk.end / UNIT;
        chunk.bytes.putInt(chunk.end, entry.length).put(chunk.end + Integer.BYTES, entry);
        chunk.end += room;
        chunk.waiting++;
        used += room;
        return address;
    }

    private void drop(int address) {
        int number = address >>> UNITS_BITS;
        Chunk chunk = chunks.get(number);
        int offset = offset(address);
        chunk.bytes.putInt(offset, -chunk.bytes.getInt(offset));
        if (--chunk.waiting == 0) {
            used -= chunk.end;
            chunk.end = 0;
            if (number < chunks.size() - 1) {
                chunks.set(number, null);
            }
        }
    }

    private static int offset(int address) {
        return (address & (1 << UNITS_BITS) - 1) * UNIT;
    }

    /** The lower bits of a key decide where its slot is looked for first. */
    private static int tag(Entry entry) {
        return (int) entry.at(Entry.KEY_LOW);
    }

    /** A slot that is taken is never 0. */
    private static long slot(int tag, int address) {
        return (long) tag << Integer.SIZE | address + 1;
    }

    private static int address(long slot) {
        return (int) slot - 1;
    }

    /** Returns the place of the slot of an entry's key, -1 when there is none. */
    private int find(Entry entry) {
        int tag = tag(entry);
        int place = tag & slots.length - 1;
        while (slots[place] != 0) {
            if ((int) (slots[place] >>> Integer.SIZE) == tag && same(address(slots[place]), entry)) {
                return place;
            }
            place = place + 1 & slots.length - 1;
        }
        return -1;
    }

    private boolean same(int address, Entry entry) {
        ByteBuffer bytes = chunks.get(address >>> UNITS_BITS).bytes;
        int from = offset(address) + Integer.BYTES;
        return bytes.getLong(from + Entry.KEY_LOW) == entry.at(Entry.KEY_LOW) && bytes.getLong(from) == entry.at(0);
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long slot : slots) {
            if (slot != 0) {
                insert(larger, slot);
            }
        }
        slots = larger;
    }

    private static void insert(long[] slots, long slot) {
        int place = (int) (slot >>> Integer.SIZE) & slots.length - 1;
        while (slots[place] != 0) {
            place = place + 1 & slots.length - 1;
        }
        slots[place] = slot;
    }

    /** Empties a slot and moves those up behind it that are not where they were looked for first. */
    private void close(int place) {
        int mask = slots.length - 1;
        int gap = place;
        for (int next = gap + 1 & mask; slots[next] != 0; next = next + 1 & mask) {
            int first = (int) (slots[next] >>> Integer.SIZE) & mask;
            if ((next - first & mask) >= (next - gap & mask)) {
                slots[gap] = slots[next];
                gap = next;
            }
        }
        slots[gap] = 0;
    }
}
