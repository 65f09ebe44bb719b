package org.vectorinspector.ui.compare.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.compare.DifferenceView;
import org.vectorinspector.ui.compare.model.DifferenceRows;

class DifferenceRowsTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private int arrivals;
    private int failures;

    @Test
    void asksOnceForAPageAndKeepsIt() {
        DifferenceRows rows = rows(new Numbers(1_000, false));
        assertEquals(Optional.empty(), rows.row(450));
        assertEquals(Optional.empty(), rows.row(451));
        assertEquals(1, work.size(), "both rows are of one page");
        work.remove().run();
        assertEquals(1, arrivals);
        assertEquals("450", rows.row(450).orElseThrow().id().text());
        assertEquals("599", rows.row(599).orElseThrow().id().text());
        assertTrue(work.isEmpty());
    }

    @Test
    void hasNothingBeyondItsEnds() {
        DifferenceRows rows = rows(new Numbers(3, false));
        assertEquals(Optional.empty(), rows.row(-1));
        assertEquals(Optional.empty(), rows.row(3));
        assertTrue(work.isEmpty());
    }

    @Test
    void forgetsThePagesThatWereSeenLongAgo() {
        DifferenceRows rows = rows(new Numbers(100_000, false));
        for (long row = 0; row < 100_000; row += 200) {
            rows.row(row);
            work.remove().run();
        }
        assertEquals(Optional.empty(), rows.row(0));
        assertEquals(1, work.size());
        assertTrue(rows.row(99_999).isPresent());
    }

    @Test
    void saysThatAPageCannotBeRead() {
        DifferenceRows rows = rows(new Numbers(10, true));
        rows.row(0);
        work.remove().run();
        assertEquals(1, failures);
        assertEquals(0, arrivals);
    }

    private DifferenceRows rows(DifferenceList list) {
        return new DifferenceRows(DifferenceView.all(list), work::add, new DifferenceRows.Listener() {
            @Override
            public void arrived() {
                arrivals++;
            }

            @Override
            public void failed(IOException problem) {
                failures++;
            }
        });
    }

    /** A list whose ids are the numbers of its rows. */
    private record Numbers(long size, boolean broken) implements DifferenceList {
        @Override
        public List<Difference> page(long first, int count) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            return LongStream.range(first, Math.min(size, first + count)).mapToObj(row -> new Difference(Difference.Kind.ONLY_LEFT,
                    Optional.of(RecordId.of(Long.toString(row))), Optional.empty(), false, 0, false, OptionalDouble.empty(), OptionalDouble.empty())).toList();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
