package org.vectorinspector.core.together;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;

/** How a run gets at the connection of a target. Safe for use by several threads. */
@FunctionalInterface
public interface TargetAccess {
    /**
     * Returns the collection on an open connection. May block.
     *
     * @throws VectorStoreException when there is no working connection
     */
    CollectionRef reach(Target target) throws VectorStoreException;
}
