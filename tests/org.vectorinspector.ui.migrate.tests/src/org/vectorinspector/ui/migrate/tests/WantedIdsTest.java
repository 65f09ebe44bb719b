package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.event.CopyRequested;
import org.vectorinspector.ui.migrate.model.WantedIds;

class WantedIdsTest {
    private final List<Long> pages = new ArrayList<>();

    @Test
    void readsEachPageOnceInOrder() {
        List<RecordId> ids = new WantedIds(ids(1_203));
        assertEquals(IntStream.range(0, 1_203).mapToObj(i -> RecordId.of("r" + i)).toList(), List.copyOf(ids));
        assertEquals(List.of(0L, 500L, 1_000L), pages);
    }

    @Test
    void isTheSameOnlyAsAListOfTheSameKeeper() {
        CopyRequested.Ids kept = ids(3);
        assertEquals(new WantedIds(kept), new WantedIds(kept));
        assertEquals(List.of(), pages, "nothing is read for that");
    }

    @Test
    void saysThatTheIdsAreGone() {
        List<RecordId> ids = new WantedIds(new CopyRequested.Ids() {
            @Override
            public long size() {
                return 1;
            }

            @Override
            public List<RecordId> page(long first, int count) throws IOException {
                throw new IOException("closed");
            }
        });
        assertThrows(UncheckedIOException.class, () -> ids.get(0));
    }

    private CopyRequested.Ids ids(int size) {
        return new CopyRequested.Ids() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public List<RecordId> page(long first, int count) {
                pages.add(first);
                return IntStream.range((int) first, (int) Math.min(size, first + count)).mapToObj(i -> RecordId.of("r" + i)).toList();
            }
        };
    }
}
