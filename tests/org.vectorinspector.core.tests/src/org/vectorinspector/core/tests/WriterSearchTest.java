package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.migrate.internal.WriterSearch;

class WriterSearchTest {
    @Test
    void takesMoreAsLongAsTheyPay() {
        assertEquals(List.of(4, 6, 9, 13, 16), tried(new WriterSearch(4, 16), writers -> 100 * writers));
        assertEquals(List.of(4, 6, 9, 6), tried(new WriterSearch(4, 16), writers -> 100 * Math.min(writers, 6)));
    }

    @Test
    void takesFewerWhereTheyDisturbEachOther() {
        assertEquals(List.of(4, 6, 2, 1), tried(new WriterSearch(4, 16), writers -> 100.0 / writers));
    }

    @Test
    void takesFewerWhereNothingIsLost() {
        assertEquals(List.of(4, 6, 2, 1, 2), tried(new WriterSearch(4, 16), writers -> writers == 1 ? 50 : 100));
    }

    @Test
    void keepsToWhereItBeganWhenBothSidesAreWorse() {
        assertEquals(List.of(4, 6, 2, 4), tried(new WriterSearch(4, 16), writers -> writers == 4 ? 100 : 90));
    }

    @Test
    void triesOneMoreOnlyWhereItBeginsWithTheOneThatIsBest() {
        assertEquals(List.of(1, 2, 1), tried(new WriterSearch(1, 16), writers -> 100.0 / writers));
    }

    @Test
    void hasNothingToTryWithOneWriter() {
        WriterSearch search = new WriterSearch(4, 1);
        assertEquals(1, search.writers());
        search.reached(100);
        assertTrue(search.done());
        assertEquals(1, search.writers());
    }

    @Test
    void searchesAnewFromWhereItHasCome() {
        WriterSearch search = new WriterSearch(4, 16);
        tried(search, writers -> 100.0 / writers);
        search.again();
        assertFalse(search.done());
        assertEquals(List.of(1, 2, 3, 4, 6, 9, 6), tried(search, writers -> 100 * Math.min(writers, 6)));
    }

    @Test
    void relents() {
        WriterSearch search = new WriterSearch(4, 16);
        search.relent();
        assertTrue(search.done());
        assertEquals(3, search.writers());
        for (int press = 0; press < 5; press++) {
            search.relent();
        }
        assertEquals(1, search.writers());
    }

    /** Returns the numbers that the search goes through at these rates, the one that it ends with last. */
    private static List<Integer> tried(WriterSearch search, IntToDoubleFunction rate) {
        List<Integer> tried = new ArrayList<>(List.of(search.writers()));
        for (int step = 0; step < 50 && !search.done(); step++) {
            search.reached(rate.applyAsDouble(search.writers()));
            if (search.writers() != tried.getLast()) {
                tried.add(search.writers());
            }
        }
        return tried;
    }
}
