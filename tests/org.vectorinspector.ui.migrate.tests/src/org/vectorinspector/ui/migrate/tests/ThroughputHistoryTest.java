package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.ui.migrate.model.Axis;
import org.vectorinspector.ui.migrate.model.ThroughputHistory;

class ThroughputHistoryTest {
    private final ThroughputHistory history = new ThroughputHistory();

    @Test
    void keepsALongRunAsAWholeInBoundedMemory() {
        int seconds = 100_000;
        for (int i = 0; i < seconds; i++) {
            history.add(Runs.NOON.plusSeconds(i), i < seconds / 2 ? 100 : 300, "");
        }
        int kept = history.samples().size();
        assertTrue(kept < ThroughputHistory.MOST && kept >= ThroughputHistory.MOST / 2, kept + " samples");
        assertEquals(300, history.most());
        assertEquals(100, history.samples().getFirst().rate());
        assertTrue(history.span().compareTo(Duration.ofSeconds(seconds - 1_000)) > 0, history.span()::toString);
        long slow = history.samples().stream().filter(sample -> sample.rate() == 100).count();
        assertEquals(kept / 2.0, slow, 2, "neighbours are averaged, so each half keeps its share");
    }

    @Test
    void marksWhereItBeganToWaitAndWhy() {
        history.add(Runs.NOON, 100, "");
        history.add(Runs.NOON.plusSeconds(1), 0, "The server asks for a pause.");
        history.add(Runs.NOON.plusSeconds(2), 0, "The server asks for a pause.");
        history.add(Runs.NOON.plusSeconds(3), 100, "");
        history.add(Runs.NOON.plusSeconds(4), 0, "The server asks for a pause.");
        assertEquals(List.of(Runs.NOON.plusSeconds(1), Runs.NOON.plusSeconds(4)), history.marks().stream().map(ThroughputHistory.Mark::at).toList());
    }

    @Test
    void keepsOnlyTheLatestMarks() {
        for (int i = 0; i < 1_000; i++) {
            history.add(Runs.NOON.plusSeconds(i), 0, "reason " + i);
        }
        assertTrue(history.marks().size() <= 20, "bounded");
        assertEquals("reason 999", history.marks().getLast().note());
    }

    @Test
    void findsRoundNumbersForAnAxis() {
        assertEquals(List.of(0.0, 500.0, 1_000.0, 1_500.0), Axis.numbers(1_312, 3));
        assertEquals(List.of(0.0, 1.0), Axis.numbers(0, 3).stream().filter(number -> number == Math.rint(number)).limit(2).toList());
        assertTrue(Axis.numbers(99_999, 3).getLast() >= 99_999);
    }

    @Test
    void findsRoundTimesForAnAxis() {
        Instant from = Instant.parse("2026-11-25T10:13:20Z");
        assertEquals(List.of(Instant.parse("2026-11-25T10:15:00Z"), Instant.parse("2026-11-25T10:20:00Z"), Instant.parse("2026-11-25T10:25:00Z")),
                Axis.times(from, from.plusSeconds(840), 6, ZoneOffset.UTC));
        assertTrue(Axis.times(from, from.plus(Duration.ofDays(3)), 6, ZoneOffset.UTC).size() <= 7);
    }
}
