package org.vectorinspector.benchmarks.copy;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a copy comes from and goes to, as it is told to other processes.
 *
 * @param sourceDatabase one of {@link org.vectorinspector.benchmarks.read.Databases}
 * @param sourcePlace its port or folder
 * @param collection that is copied
 * @param targetDatabase one of them as well
 * @param targetPlace its port or folder
 * @param records how many there are
 */
record CopyEnds(String sourceDatabase, String sourcePlace, String collection, String targetDatabase, String targetPlace, int records) {
    /** How many arguments it takes. */
    static final int ARGUMENTS = 6;

    static CopyEnds of(String[] arguments) {
        return new CopyEnds(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], Integer.parseInt(arguments[5]));
    }

    /** Returns the arguments that {@link #of} understands, and those that follow. */
    Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(List.of(sourceDatabase, sourcePlace, collection, targetDatabase, targetPlace, records));
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** Returns the same with other places, such as those of recorders that stand before them. */
    CopyEnds at(String otherSource, String otherTarget) {
        return new CopyEnds(sourceDatabase, otherSource, collection, targetDatabase, otherTarget, records);
    }
}
