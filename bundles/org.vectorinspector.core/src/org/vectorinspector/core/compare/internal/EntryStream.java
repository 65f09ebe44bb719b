package org.vectorinspector.core.compare.internal;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;

/** The entries of one side one after the other; each is the head until it is dealt with. For one thread. */
public final class EntryStream {
    private static final int STRETCH = 256;

    private final Side side;
    private final EntryReader reader;
    private final Arrivals arrivals;
    private Optional<EntryPage> page = Optional.of(EntryPage.EMPTY);
    private int row;
    private int announced;

    /** Hears what comes. */
    @FunctionalInterface
    public interface Arrivals {
        /** Takes note of so many entries of a side; throws kind {@code CANCELLED} when the work shall stop. */
        void came(Side side, int entries) throws VectorStoreException;
    }

    /** Makes a stream of what a reader reads; nobody else asks the reader. */
    public EntryStream(Side side, EntryReader reader, Arrivals arrivals) {
        this.side = Objects.requireNonNull(side, "side");
        this.reader = Objects.requireNonNull(reader, "reader");
        this.arrivals = Objects.requireNonNull(arrivals, "arrivals");
    }

    Side side() {
        return side;
    }

    /** Tells whether there is a head; waits for the next page when there must be one. */
    boolean hasHead() throws VectorStoreException {
        while (page.isPresent() && row == page.get().size()) {
            page = reader.next();
            row = 0;
            announced = 0;
            arrivals.came(side, page.map(EntryPage::size).orElse(0));
        }
        return page.isPresent();
    }

    Entry head() {
        return page.orElseThrow().entry(row);
    }

    /** Says to a waiting room which entries are about to come, some at a time. */
    void announce(PendingEntries pending) {
        if (row >= announced) {
            announced = Math.min(row + STRETCH, page.orElseThrow().size());
            pending.expect(page.orElseThrow(), row, announced);
        }
    }

    void advance() {
        row++;
    }
}
