package org.vectorinspector.api.spi;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;

/** Capability: pages in the order of a metadata key. */
public interface SortAccess {
    /** Tells whether the server can order the records of this collection by this key. May ask the server. */
    boolean sortable(CollectionName collection, String key) throws VectorStoreException;
}
