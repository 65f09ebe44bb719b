package org.vectorinspector.ui.log.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.vectorinspector.core.log.LogBook;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.core.log.LogQuery;

/**
 * Follows the log on a thread of its own and tells which lines are wanted, a few times a second at most. Only new lines are looked at
 * until the query changes. Safe for use by several threads.
 */
public final class LogModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LogBook book;
    private final Consumer<Shown> listener;
    private final Semaphore news = new Semaphore(1);
    private final Runnable heard = news::release;
    private final Thread worker;
    private volatile LogQuery query = LogQuery.ALL;

    /**
     * What there is to be seen.
     *
     * @param lines that are wanted, oldest first
     * @param all how many lines are kept
     */
    public record Shown(List<LogLine> lines, long all) {
    }

    /** Follows a log; the listener hears on another thread. */
    public LogModel(LogBook book, Consumer<Shown> listener) {
        this.book = book;
        this.listener = listener;
        book.addListener(heard);
        worker = Thread.ofVirtual().name("log view").start(this::follow);
    }

    /** Wants other lines. */
    public void show(LogQuery wanted) {
        query = wanted;
        news.release();
    }

    @Override
    public void close() {
        book.removeListener(heard);
        worker.interrupt();
    }

    private void follow() {
        LogQuery used = query;
        List<LogLine> wanted = new ArrayList<>();
        long last = 0;
        try {
            while (true) {
                news.acquire();
                news.drainPermits();
                if (!query.equals(used)) {
                    used = query;
                    wanted.clear();
                    last = 0;
                }
                last = read(used, wanted, last);
                long first = book.first();
                listener.accept(new Shown(List.copyOf(wanted), last < first ? 0 : last - first + 1));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds the lines that came and drops those that went; returns the number of the last one. */
    private long read(LogQuery used, List<LogLine> wanted, long last) {
        List<LogLine> fresh = book.after(last);
        long first = book.first();
        int gone = 0;
        while (gone < wanted.size() && wanted.get(gone).number() < first) {
            gone++;
        }
        wanted.subList(0, gone).clear();
        fresh.stream().filter(line -> line.number() >= first && used.wants(line)).forEach(wanted::add);
        return fresh.isEmpty() ? last : fresh.getLast().number();
    }
}
