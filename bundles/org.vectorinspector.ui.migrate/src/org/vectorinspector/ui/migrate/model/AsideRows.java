package org.vectorinspector.ui.migrate.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Rows of a file of set-aside records: the pages that are seen, asked for when they are needed. One thread only. */
public final class AsideRows {
    private static final int KEPT = 20;

    private final long size;
    private final IntConsumer wanted;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<AsideFile.Entry>> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<AsideFile.Entry>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Makes rows.
     *
     * @param wanted is asked for pages, each once until it was given
     */
    public AsideRows(long size, IntConsumer wanted) {
        this.size = size;
        this.wanted = wanted;
    }

    /** Returns how many rows there are. */
    public long size() {
        return size;
    }

    /** Returns a row, empty while its page is on its way. */
    public Optional<AsideFile.Entry> row(int row) {
        int page = row / AsideFile.PAGE;
        List<AsideFile.Entry> known = pages.get(page);
        if (known == null) {
            if (asked.add(page)) {
                wanted.accept(page);
            }
            return Optional.empty();
        }
        int place = row % AsideFile.PAGE;
        return place < known.size() ? Optional.of(known.get(place)) : Optional.empty();
    }

    /** Takes a page. */
    public void give(int page, List<AsideFile.Entry> entries) {
        asked.remove(page);
        pages.put(page, entries);
    }
}
