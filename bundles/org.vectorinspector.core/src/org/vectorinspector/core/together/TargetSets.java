package org.vectorinspector.core.together;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Owns the saved sets of targets: the file {@code target-sets.json} in the program's folder. Reading answers from memory; changes
 * block for the disk. Safe for use by several threads.
 */
public interface TargetSets {
    /** Returns all sets in alphabetical order. */
    List<TargetSet> all();

    /** Returns the set of this name, empty where there is none. */
    Optional<TargetSet> find(String name);

    /**
     * Keeps a set, in the place of one that has its name.
     *
     * @throws IOException when it cannot be written; it is kept for this run of the program then
     */
    void save(TargetSet set) throws IOException;

    /**
     * Forgets the set of this name; one that is not there is overlooked.
     *
     * @throws IOException as {@link #save}
     */
    void remove(String name) throws IOException;
}
