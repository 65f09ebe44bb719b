package org.vectorinspector.core.compare.internal;

import java.nio.ByteBuffer;

/**
 * The entries of a page of records, one behind the other in the same bytes.
 *
 * @param bytes of all entries
 * @param ends where the bytes of each entry end
 */
public record EntryPage(ByteBuffer bytes, int[] ends) {
    static final EntryPage EMPTY = new EntryPage(ByteBuffer.allocate(0), new int[0]);

    /** Returns how many entries there are. */
    public int size() {
        return ends.length;
    }

    /** Returns an entry in its place; the page does not change, so it stays good. */
    public Entry entry(int row) {
        int from = row == 0 ? 0 : ends[row - 1];
        return new Entry(bytes, from, ends[row] - from);
    }
}
