package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.util.Optional;

/**
 * Entries of one side that wait for their counterpart, with a table of hashes that says where they are: a million of ids take some 80 MB.
 * For one thread.
 */
final class WaitingEntries {
    private static final int FIRST_SLOTS = 64;

    private EntryChunks entries;
    private long[] slots;
    private int size;

    WaitingEntries() {
        clear();
    }

    /** Returns how many bytes of memory the entries take. */
    long weight() {
        return entries.used() + (long) slots.length * Long.BYTES;
    }

    /** Tells whether there is no room for another entry, whatever the memory. */
    boolean full() {
        return entries.full();
    }

    /** Adds an entry and returns the one of the same key that waited already. */
    Optional<Entry> put(Entry entry) {
        Optional<Entry> twin = take(entry);
        if (++size > slots.length / 2) {
            grow();
        }
        insert(slots, slot(tag(entry), entries.add(entry)));
        return twin;
    }

    /** Removes and returns the entry that has the key of this one. */
    Optional<Entry> take(Entry counterpart) {
        int place = find(counterpart);
        if (place < 0) {
            return Optional.empty();
        }
        Entry found = entries.take(address(slots[place]));
        close(place);
        size--;
        return Optional.of(found);
    }

    /** Reads all entries in the order in which they came. */
    void each(EntryChunks.Reader reader) throws IOException {
        entries.each(reader);
    }

    /** Forgets all entries. */
    void clear() {
        entries = new EntryChunks();
        slots = new long[FIRST_SLOTS];
        size = 0;
    }

    /** The lower bits of a key decide where its slot is looked for first. */
    private static int tag(Entry entry) {
        return (int) entry.at(Entry.KEY_LOW);
    }

    /** A slot that is taken is never 0. */
    private static long slot(int tag, int address) {
        return (long) tag << Integer.SIZE | address + 1;
    }

    private static int tag(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private static int address(long slot) {
        return (int) slot - 1;
    }

    /** Returns the place of the slot of an entry's key, -1 when there is none. */
    private int find(Entry entry) {
        int tag = tag(entry);
        int mask = slots.length - 1;
        for (int place = tag & mask; slots[place] != 0; place = place + 1 & mask) {
            if (tag(slots[place]) == tag && entries.matches(address(slots[place]), entry)) {
                return place;
            }
        }
        return -1;
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
