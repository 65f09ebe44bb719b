package org.vectorinspector.benchmarks.server;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The collections of one server by their names, and how often they were asked. For several threads. */
final class PointCollections {
    private final Map<String, PointSet> sets = new ConcurrentHashMap<>();
    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final MadePoints points;

    /** Makes collections of which one is full from the beginning. */
    PointCollections(MadePoints points, PointStock stock) {
        this.points = points;
        PointSet full = new PointSet(points);
        full.fill(stock.records());
        sets.put(stock.collection(), full);
    }

    MadePoints points() {
        return points;
    }

    Set<String> names() {
        return sets.keySet();
    }

    Optional<PointSet> find(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    /** Makes an empty collection and tells whether there was none of this name. */
    boolean make(String name) {
        return sets.putIfAbsent(name, new PointSet(points)) == null;
    }

    /** Drops a collection and tells whether it was there. */
    boolean drop(String name) {
        return sets.remove(name) != null;
    }

    /** Notes that a page was asked for. */
    void countRead() {
        reads.increment();
    }

    /** Notes that a write was taken. */
    void countWrite() {
        writes.increment();
    }

    /** Returns what was counted, one {@code name=number} a line. */
    String counts() {
        StringBuilder text = new StringBuilder("reads=" + reads.sum() + "\nwrites=" + writes.sum() + "\n");
        sets.forEach((name, set) -> text.append(name).append('=').append(set.size()).append('\n').append(name).append(" again=")
                .append(set.again()).append('\n'));
        return text.toString();
    }
}
