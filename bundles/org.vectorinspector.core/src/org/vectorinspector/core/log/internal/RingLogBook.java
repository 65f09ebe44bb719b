package org.vectorinspector.core.log.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.core.log.LogBook;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.LogLine;

/** The latest lines, as many as fit into a number of lines and of characters; the oldest make room. */
@Component(service = {LogBook.class, RingLogBook.class})
public final class RingLogBook implements LogBook {
    private static final int LINES = 100_000;
    private static final long CHARACTERS = 32_000_000;
    private static final int LONGEST_TEXT = 20_000;

    private final int lines;
    private final long characters;
    private final Deque<LogLine> kept = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long size;
    private long last;

    /** Keeps the usual amount. */
    public RingLogBook() {
        this(LINES, CHARACTERS);
    }

    /** Keeps another amount, for tests. */
    public RingLogBook(int lines, long characters) {
        this.lines = lines;
        this.characters = characters;
    }

    /** Adds a line; texts beyond all measure lose their ends. */
    public void add(Instant time, LogLevel level, String source, String message, String trace) {
        synchronized (kept) {
            last++;
            LogLine line = new LogLine(last, time, level, source, cut(message), cut(trace));
            kept.addLast(line);
            size += size(line);
            while (kept.size() > lines || size > characters && kept.size() > 1) {
                size -= size(kept.removeFirst());
            }
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public List<LogLine> after(long number) {
        List<LogLine> found = new ArrayList<>();
        synchronized (kept) {
            Iterator<LogLine> newest = kept.descendingIterator();
            while (newest.hasNext()) {
                LogLine line = newest.next();
                if (line.number() <= number) {
                    break;
                }
                found.add(line);
            }
        }
        Collections.reverse(found);
        return found;
    }

    @Override
    public long first() {
        synchronized (kept) {
            return kept.isEmpty() ? last + 1 : kept.getFirst().number();
        }
    }

    @Override
    public void clear() {
        synchronized (kept) {
            kept.clear();
            size = 0;
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    private static long size(LogLine line) {
        return 100L + line.source().length() + line.message().length() + line.trace().length();
    }
}
