package org.vectorinspector.core.browse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.browse.internal.RowSource;
import org.vectorinspector.core.browse.internal.RowSource.Rows;
import org.vectorinspector.core.browse.internal.RowSources;
import org.vectorinspector.core.connection.ConnectionManager;

/**
 * The rows of a collection for a table of any length: {@link #row} answers at once from a bounded number of pages and lets what
 * is missing be loaded in the background, the last wish first.
 *
 * <p>Safe for use by several threads, the UI thread among them; no method waits for the server. Rows hold document and metadata,
 * not vectors.
 */
public final class PageCache implements AutoCloseable {
    /** How many records are loaded at once. */
    public static final int PAGE = 200;

    private static final int KEPT_PAGES = 32;
    private static final int WISHES = 4;

    private final RowSource source;
    private final PageListener listener;
    private final Map<Long, RecordBatch> pages = bounded();
    private final Map<Long, RecordBatch> outdated = bounded();
    private final Map<Long, VectorStoreException> faults = new HashMap<>();
    private final Deque<Long> wanted = new ArrayDeque<>();
    private final Set<Long> loading = new HashSet<>();
    private final Set<Thread> workers = new HashSet<>();
    private long rows;
    private long seen;
    private boolean exact;
    private boolean counted;
    private int generation;
    private boolean closed;

    /** Opens the rows of a query; the first page and the count are asked for at once. */
    public static PageCache open(ConnectionManager connections, BrowseQuery query, PageListener listener) {
        PageCache cache = new PageCache(RowSources.of(connections, query, listener::walked), listener);
        cache.refresh();
        return cache;
    }

    private PageCache(RowSource source, PageListener listener) {
        this.source = source;
        this.listener = listener;
    }

    /** Returns how many rows a table should show now. */
    public synchronized long rows() {
        return rows;
    }

    /** Tells whether {@link #rows} is the true number, as far as the database knows it. */
    public synchronized boolean exact() {
        return exact;
    }

    /** Returns a row, empty while it is not there; asking for it brings it unless its page has failed. */
    public synchronized Optional<VectorRecord> row(long row) {
        long page = row / PAGE;
        RecordBatch batch = pages.get(page);
        if (batch == null) {
            wish(page);
            batch = outdated.get(page);
        }
        int place = (int) (row % PAGE);
        return batch == null || place >= batch.size() ? Optional.empty() : Optional.of(batch.row(place));
    }

    /** Returns why a row could not be read, empty where nothing failed. */
    public synchronized Optional<VectorStoreException> fault(long row) {
        return Optional.ofNullable(faults.get(row / PAGE));
    }

    /** Lets pages that failed be asked for again. */
    public void retry() {
        boolean countAgain;
        synchronized (this) {
            faults.clear();
            countAgain = !counted;
        }
        if (countAgain) {
            refresh();
        } else {
            listener.rowsChanged();
        }
    }

    /** Reads everything anew; the old rows stay to be seen until the new ones come. */
    public synchronized void refresh() {
        if (closed) {
            return;
        }
        generation++;
        workers.forEach(Thread::interrupt);
        outdated.putAll(pages);
        pages.clear();
        faults.clear();
        wanted.clear();
        loading.clear();
        counted = false;
        seen = 0;
        int own = generation;
        start(() -> count(own));
        wish(0);
    }

    /** Stops what is being loaded and forgets everything. */
    @Override
    public synchronized void close() {
        closed = true;
        generation++;
        workers.forEach(Thread::interrupt);
        wanted.clear();
        pages.clear();
        outdated.clear();
    }

    private void wish(long page) {
        if (closed || loading.contains(page) || faults.containsKey(page)) {
            return;
        }
        wanted.remove(page);
        wanted.addFirst(page);
        while (wanted.size() > WISHES) {
            wanted.removeLast();
        }
        if (loading.size() < source.parallel()) {
            int own = generation;
            long first = wanted.removeFirst();
            loading.add(first);
            start(() -> load(first, own));
        }
    }

    private void start(Runnable work) {
        Thread thread = Thread.ofVirtual().name("load records").unstarted(() -> {
            try {
                work.run();
            } finally {
                synchronized (this) {
                    workers.remove(Thread.currentThread());
                }
            }
        });
        workers.add(thread);
        thread.start();
    }

    private void count(int own) {
        try {
            Optional<Count> count = source.count();
            synchronized (this) {
                if (own != generation) {
                    return;
                }
                counted = true;
                count.ifPresent(this::counted);
            }
            listener.rowsChanged();
        } catch (VectorStoreException failure) {
            failed(0, own, failure);
        }
    }

    /** Takes a count unless it is older than rows that have been seen meanwhile. */
    private void counted(Count number) {
        if (number.records() >= seen) {
            rows = number.records();
            exact = number.exact();
        }
    }

    private void load(long page, int own) {
        try {
            Rows loaded = source.load(page, PAGE);
            arrived(page, own, loaded);
        } catch (VectorStoreException failure) {
            failed(page, own, failure);
        } catch (RuntimeException bug) {
            failed(page, own, new VectorStoreException(Kind.SERVER_FAULT, "The records could not be read.", "The log has the details.", bug));
        }
        synchronized (this) {
            if (own == generation && !wanted.isEmpty()) {
                long next = wanted.removeFirst();
                wish(next);
            }
        }
    }

    private void arrived(long page, int own, Rows loaded) {
        boolean changed;
        synchronized (this) {
            loading.remove(page);
            if (own != generation) {
                return;
            }
            pages.put(page, loaded.records());
            outdated.remove(page);
            changed = extend(page * PAGE + loaded.records().size(), loaded.last());
        }
        listener.arrived(page * PAGE, loaded.records());
        if (changed) {
            listener.rowsChanged();
        }
    }

    /** Lets the number of rows follow how far they have been seen and tells whether it changed. */
    private boolean extend(long end, boolean last) {
        long before = rows;
        boolean exactBefore = exact;
        seen = Math.max(seen, end);
        if (last) {
            rows = end;
            exact = true;
        } else if (end >= rows) {
            rows = end + 1;
            exact = false;
        }
        return before != rows || exactBefore != exact;
    }

    private void failed(long page, int own, VectorStoreException failure) {
        synchronized (this) {
            loading.remove(page);
            if (own != generation || failure.kind() == Kind.CANCELLED && closed) {
                return;
            }
            faults.put(page, failure);
        }
        listener.failed(page * PAGE, failure);
    }

    private static Map<Long, RecordBatch> bounded() {
        return new LinkedHashMap<>(KEPT_PAGES, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, RecordBatch> eldest) {
                return size() > KEPT_PAGES;
            }
        };
    }
}
