package org.vectorinspector.core.compare;

import java.util.Map;
import java.util.Objects;

/** What a comparison found. Its lists live in temporary files that are deleted when it is closed. Safe for use by several threads. */
public final class CompareOutcome implements AutoCloseable {
    private final CompareCounts counts;
    private final Map<Difference.Kind, DifferenceList> lists;

    /**
     * Makes an outcome.
     *
     * @param lists one for each kind
     */
    public CompareOutcome(CompareCounts counts, Map<Difference.Kind, DifferenceList> lists) {
        this.counts = Objects.requireNonNull(counts, "counts");
        this.lists = Map.copyOf(lists);
    }

    /** Returns the numbers. */
    public CompareCounts counts() {
        return counts;
    }

    /** Returns the records of this kind; those that are equal only where the options asked for them. */
    public DifferenceList list(Difference.Kind kind) {
        return lists.get(kind);
    }

    @Override
    public void close() {
        lists.values().forEach(DifferenceList::close);
    }
}
