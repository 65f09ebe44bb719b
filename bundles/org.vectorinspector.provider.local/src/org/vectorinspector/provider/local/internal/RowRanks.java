package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Finds the record of a row without walking there: counts the records up to a number segment by segment, and halves the numbers
 * until the count fits. Where records were deleted, the living are counted once in steps of {@value #STEP}.
 */
final class RowRanks {
    private static final int STEP = 1024;

    private final IndexReader reader;
    private final int[][] living;

    RowRanks(IndexReader reader) {
        this.reader = reader;
        this.living = reader.leaves().stream().map(leaf -> living(leaf.reader().getLiveDocs(), leaf.reader().maxDoc())).toArray(int[][]::new);
    }

    boolean isOf(IndexReader other) {
        return reader == other;
    }

    /** Returns the number just before the record of this row, so that reading after it begins there. */
    long before(long row) throws IOException {
        long low = -1;
        long high = Sequences.last(reader);
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (upTo(middle) > row) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return upTo(low) > row ? low - 1 : low;
    }

    private long upTo(long number) throws IOException {
        long count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = Sequences.firstAfter(leaf.reader(), number);
            count += upTo(leaf, end);
        }
        return count;
    }

    private long upTo(LeafReaderContext leaf, int end) {
        Bits live = leaf.reader().getLiveDocs();
        if (live == null) {
            return end;
        }
        int step = end / STEP;
        long count = living[leaf.ord][step];
        for (int doc = step * STEP; doc < end; doc++) {
            count += live.get(doc) ? 1 : 0;
        }
        return count;
    }

    /** Returns how many documents live before each step. */
    private static int[] living(Bits live, int maxDoc) {
        if (live == null) {
            return new int[0];
        }
        int[] counts = new int[maxDoc / STEP + 1];
        int count = 0;
        for (int doc = 0; doc < maxDoc; doc++) {
            if (doc % STEP == 0) {
                counts[doc / STEP] = count;
            }
            count += live.get(doc) ? 1 : 0;
        }
        if (maxDoc % STEP == 0) {
            counts[maxDoc / STEP] = count;
        }
        return counts;
    }
}
