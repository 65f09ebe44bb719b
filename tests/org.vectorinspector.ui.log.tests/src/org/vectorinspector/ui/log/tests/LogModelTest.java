package org.vectorinspector.ui.log.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.core.log.LogQuery;
import org.vectorinspector.core.log.internal.RingLogBook;
import org.vectorinspector.ui.log.model.LogModel;
import org.vectorinspector.ui.log.model.LogModel.Shown;

class LogModelTest {
    private final RingLogBook book = new RingLogBook(5, 1_000_000);
    private final BlockingQueue<Shown> heard = new LinkedBlockingQueue<>();
    private final LogModel model = new LogModel(book, heard::add);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void showsWhatIsThereAndWhatComes() throws InterruptedException {
        add(LogLevel.INFO, "one");
        await(shown -> messages(shown).equals(List.of("one")));
        add(LogLevel.ERROR, "two");
        await(shown -> messages(shown).equals(List.of("one", "two")) && shown.all() == 2);
    }

    @Test
    void followsTheQuery() throws InterruptedException {
        add(LogLevel.INFO, "apple");
        add(LogLevel.ERROR, "banana");
        model.show(new LogQuery("", EnumSet.of(LogLevel.ERROR)));
        await(shown -> messages(shown).equals(List.of("banana")) && shown.all() == 2);
        add(LogLevel.ERROR, "cherry");
        await(shown -> messages(shown).equals(List.of("banana", "cherry")));
        model.show(new LogQuery("APPLE", EnumSet.allOf(LogLevel.class)));
        await(shown -> messages(shown).equals(List.of("apple")) && shown.all() == 3);
    }

    @Test
    void dropsWhatTheBookForgot() throws InterruptedException {
        add(LogLevel.INFO, "old");
        await(shown -> messages(shown).equals(List.of("old")));
        for (int i = 0; i < 5; i++) {
            add(LogLevel.INFO, "new " + i);
        }
        await(shown -> messages(shown).equals(List.of("new 0", "new 1", "new 2", "new 3", "new 4")) && shown.all() == 5);
        book.clear();
        await(shown -> messages(shown).isEmpty() && shown.all() == 0);
        add(LogLevel.INFO, "again");
        await(shown -> messages(shown).equals(List.of("again")) && shown.all() == 1);
    }

    private void add(LogLevel level, String message) {
        book.add(Instant.EPOCH, level, "test", message, "");
    }

    private void await(Predicate<Shown> wanted) throws InterruptedException {
        Shown last = null;
        do {
            Shown next = heard.poll(20, TimeUnit.SECONDS);
            assertNotNull(next, "still waiting, last heard: " + last);
            last = next;
        } while (!wanted.test(last));
        assertEquals(true, wanted.test(last));
    }

    private static List<String> messages(Shown shown) {
        return shown.lines().stream().map(LogLine::message).toList();
    }
}
