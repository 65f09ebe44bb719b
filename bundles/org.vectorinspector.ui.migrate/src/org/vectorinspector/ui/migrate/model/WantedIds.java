package org.vectorinspector.ui.migrate.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.event.CopyRequested;

/** The ids that somebody else keeps, as a list that reads them page by page when they are needed. Safe for use by several threads. */
public final class WantedIds extends AbstractList<RecordId> implements RandomAccess {
    private static final int PAGE = 500;

    private final CopyRequested.Ids ids;
    private final int size;
    private long first = -1;
    private List<RecordId> page = List.of();

    /** Makes a list of these ids. */
    public WantedIds(CopyRequested.Ids ids) {
        this.ids = Objects.requireNonNull(ids, "ids");
        this.size = Math.toIntExact(ids.size());
    }

    /** @throws UncheckedIOException when whoever kept the ids does not any more */
    @Override
    public synchronized RecordId get(int index) {
        Objects.checkIndex(index, size);
        long wanted = index / PAGE * (long) PAGE;
        if (wanted != first) {
            try {
                page = ids.page(wanted, PAGE);
                first = wanted;
            } catch (IOException gone) {
                throw new UncheckedIOException("The ids that were chosen are not kept any more", gone);
            }
        }
        return page.get(index - (int) wanted);
    }

    @Override
    public int size() {
        return size;
    }

    /** Two lists are the same when the same somebody keeps them: reading all ids to compare them would block. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WantedIds wanted && wanted.ids == ids;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(ids);
    }
}
