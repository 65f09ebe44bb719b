package org.vectorinspector.api.spi;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionName;

/** Capability: the indexes of a collection that are made and dropped apart from it. */
public interface IndexCatalog {
    /** Returns the kinds of indexes that can be made, in the database's words; answers at once. */
    List<String> indexKinds();

    /**
     * Returns the indexes that can be dropped, in the server's order.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when the collection is not there
     */
    List<CollectionIndex> indexes(CollectionName collection) throws VectorStoreException;
}
