package org.vectorinspector.ui.compare.model;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceView;

/** Rows of a view on differences, read a page at a time when somebody looks; some pages are kept. Safe for use by several threads. */
public final class DifferenceRows {
    private static final int PAGE = 200;
    private static final int KEPT = 50;

    private final DifferenceView view;
    private final Executor reader;
    private final Listener listener;
    private final Set<Long> pending = new HashSet<>();
    private final Map<Long, List<Difference>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Difference>> eldest) {
            return size() > KEPT;
        }
    };

    /** Hears of rows, on the reader's thread. */
    public interface Listener {
        /** Rows came. */
        void arrived();

        /** Rows cannot be read. */
        void failed(IOException problem);
    }

    /**
     * Makes rows; nothing is read yet.
     *
     * @param reader runs what blocks
     */
    public DifferenceRows(DifferenceView view, Executor reader, Listener listener) {
        this.view = Objects.requireNonNull(view, "view");
        this.reader = Objects.requireNonNull(reader, "reader");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /** Returns how many rows there are. */
    public long size() {
        return view.size();
    }

    /** Returns a row, empty while it is not read or where there is none; answers at once. */
    public Optional<Difference> row(long row) {
        if (row < 0 || row >= view.size()) {
            return Optional.empty();
        }
        long page = row / PAGE;
        boolean wanted;
        synchronized (pages) {
            List<Difference> known = pages.get(page);
            if (known != null) {
                return Optional.of(known.get((int) (row % PAGE)));
            }
            wanted = pending.add(page);
        }
        if (wanted) {
            reader.execute(() -> read(page));
        }
        return Optional.empty();
    }

    private void read(long page) {
        try {
            List<Difference> found = view.page(page * PAGE, PAGE);
            synchronized (pages) {
                pages.put(page, found);
                pending.remove(page);
            }
            listener.arrived();
        } catch (IOException problem) {
            listener.failed(problem);
        }
    }
}
