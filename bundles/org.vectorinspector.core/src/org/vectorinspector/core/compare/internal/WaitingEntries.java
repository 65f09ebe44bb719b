package org.vectorinspector.core.compare.internal;

import java.io.IOException;

/**
 * Entries of both sides that wait for their counterpart, no two of the same key, with one table of hashes that says where they are: a
 * million of ids take some 90 MB. A place in the table is good until the next entry is put or taken. For one thread.
 */
final class WaitingEntries {
    private static final int FIRST_SLOTS = 64;

    /** Takes the sum of what was looked at: the compiler leaves out looks whose result goes nowhere. */
    private final long[] seen = new long[1];

    private EntryChunks left;
    private EntryChunks right;
    private long[] slots;
    private int size;

    WaitingEntries() {
        clear();
    }

    /** Returns how many bytes of memory the entries take. */
    long weight() {
        return left.used() + right.used() + (long) slots.length * Long.BYTES;
    }

    /** Tells whether there is no room for another entry, whatever the memory. */
    boolean full() {
        return left.full() || right.full();
    }

    /**
     * Brings what entries will be compared with near to the processor. Each look at a large table waits for memory, and those that depend
     * on what the one before has found wait one after the other; here nothing depends on anything, so they wait together.
     */
    void expect(EntryPage page, int from, int to) {
        long sum = 0;
        for (int row = from; row < to; row++) {
            sum += first(tag(page.entry(row)));
        }
        for (int row = from; row < to; row++) {
            int tag = tag(page.entry(row));
            long slot = first(tag);
            sum += tag(slot) == tag && slot != 0 ? waiting(slot).length() : 0;
        }
        seen[0] = sum;
    }

    /** Returns the place where an entry of the same key waits, or else would. */
    int find(Entry entry) {
        int tag = tag(entry);
        int mask = slots.length - 1;
        int place = tag & mask;
        while (slots[place] != 0 && !(tag(slots[place]) == tag && waiting(slots[place]).matches(entry))) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Tells whether an entry of this side waits at a place. */
    boolean holds(int place, Side side) {
        return slots[place] != 0 && side(slots[place]) == side;
    }

    /** Lets an entry wait at the free place that was found for it. */
    void put(int place, Side side, Entry entry) {
        slots[place] = slot(tag(entry), side, chunks(side).add(entry));
        if (++size > slots.length / 2) {
            grow();
        }
    }

    /** Removes and returns the entry at a place; it is good until the next one is put. */
    Entry take(int place) {
        Entry found = chunks(side(slots[place])).take(address(slots[place]));
        close(place);
        size--;
        return found;
    }

    /** Reads all entries of a side in the order in which they came. */
    void each(Side side, EntryChunks.Reader reader) throws IOException {
        chunks(side).each(reader);
    }

    /** Forgets all entries. */
    void clear() {
        left = new EntryChunks();
        right = new EntryChunks();
        slots = new long[FIRST_SLOTS];
        size = 0;
    }

    private EntryChunks chunks(Side side) {
        return side == Side.LEFT ? left : right;
    }

    private Entry waiting(long slot) {
        return chunks(side(slot)).get(address(slot));
    }

    /** Returns the slot where a tag is looked for first. */
    private long first(int tag) {
        return slots[tag & slots.length - 1];
    }

    /** The lower bits of a key decide where its slot is looked for first. */
    private static int tag(Entry entry) {
        return (int) entry.at(Entry.KEY_LOW);
    }

    /** From above: the tag, the address and one, so that a slot that is taken is never 0, and the side. */
    private static long slot(int tag, Side side, int address) {
        return (long) tag << Integer.SIZE | address + 1L << 1 | side.ordinal();
    }

    private static int tag(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private static int address(long slot) {
        return ((int) slot >>> 1) - 1;
    }

    private static Side side(long slot) {
        return (slot & 1) == Side.LEFT.ordinal() ? Side.LEFT : Side.RIGHT;
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
        int place = tag(slot) & slots.length - 1;
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
            int first = tag(slots[next]) & mask;
            if ((next - first & mask) >= (next - gap & mask)) {
                slots[gap] = slots[next];
                gap = next;
            }
        }
        slots[gap] = 0;
    }
}
