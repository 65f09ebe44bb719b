package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.core.log.LogQuery;
import org.vectorinspector.core.log.internal.RingLogBook;

class LogBookTest {
    @Test
    void handsOutWhatCameAfterALine() {
        RingLogBook book = new RingLogBook(100, 1_000_000);
        fill(book, 5);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers(book.after(0)));
        assertEquals(List.of(4L, 5L), numbers(book.after(3)));
        assertEquals(List.of(), book.after(5));
    }

    @Test
    void forgetsTheOldestLines() {
        RingLogBook book = new RingLogBook(3, 1_000_000);
        fill(book, 10);
        assertEquals(List.of(8L, 9L, 10L), numbers(book.after(0)));
        assertEquals(8, book.first());
    }

    @Test
    void boundsItsMemoryWhateverTheLengthOfLines() {
        RingLogBook book = new RingLogBook(1_000_000, 10_000);
        for (int i = 0; i < 50; i++) {
            book.add(Instant.EPOCH, LogLevel.INFO, "s", "x".repeat(2_000), "");
        }
        assertEquals(4, book.after(0).size());
        book.add(Instant.EPOCH, LogLevel.INFO, "s", "x".repeat(1_000_000), "y".repeat(1_000_000));
        LogLine longest = book.after(0).getLast();
        assertEquals(20_001, longest.message().length());
        assertEquals(20_001, longest.trace().length());
    }

    @Test
    void clearsAndGoesOnCounting() {
        RingLogBook book = new RingLogBook(100, 1_000_000);
        fill(book, 3);
        book.clear();
        assertEquals(4, book.first());
        fill(book, 1);
        assertEquals(List.of(4L), numbers(book.after(0)));
    }

    @Test
    void tellsListenersUntilTheyGo() {
        RingLogBook book = new RingLogBook(100, 1_000_000);
        AtomicInteger heard = new AtomicInteger();
        Runnable listener = heard::incrementAndGet;
        book.addListener(listener);
        fill(book, 2);
        book.clear();
        book.removeListener(listener);
        fill(book, 1);
        assertEquals(3, heard.get());
    }

    @Test
    void filtersByWordsAndLevels() {
        LogLine line = new LogLine(1, Instant.EPOCH, LogLevel.WARNING, "org.example.Reader", "The Server does not answer", "at a.B.c");
        assertTrue(LogQuery.ALL.wants(line));
        assertTrue(new LogQuery(" SERVER DOES ", EnumSet.of(LogLevel.WARNING)).wants(line));
        assertTrue(new LogQuery("example.reader", EnumSet.of(LogLevel.WARNING)).wants(line));
        assertTrue(new LogQuery("a.b.C", EnumSet.of(LogLevel.WARNING)).wants(line));
        assertFalse(new LogQuery("client", EnumSet.of(LogLevel.WARNING)).wants(line));
        assertFalse(new LogQuery("server", EnumSet.of(LogLevel.ERROR)).wants(line));
    }

    @Test
    void knowsTheLevelsOfJava() {
        assertEquals(LogLevel.ERROR, LogLevel.of(Level.SEVERE));
        assertEquals(LogLevel.WARNING, LogLevel.of(Level.WARNING));
        assertEquals(LogLevel.INFO, LogLevel.of(Level.INFO));
        assertEquals(LogLevel.DETAIL, LogLevel.of(Level.FINE));
    }

    private static void fill(RingLogBook book, int lines) {
        for (int i = 0; i < lines; i++) {
            book.add(Instant.EPOCH, LogLevel.INFO, "source", "line " + i, "");
        }
    }

    private static List<Long> numbers(List<LogLine> lines) {
        return lines.stream().map(LogLine::number).toList();
    }
}
