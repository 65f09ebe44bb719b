package org.vectorinspector.api.spi;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IndexSpec;

/** Capability: makes and drops indexes of collections that are there. Whoever has it has {@link IndexCatalog} too. */
public interface IndexMaking extends WritingCapability {
    /**
     * Makes an index, while others read and write where the database allows it. Takes as long as the database needs, up to a deadline of
     * its own; cancelling gives up the index.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when the collection is not there, {@code CONFLICT} when such an index is,
     *         {@code INVALID_REQUEST} when there can be none of this kind on the target, or with these options
     */
    void createIndex(CollectionName collection, IndexSpec spec) throws VectorStoreException;

    /**
     * Drops an index.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when the collection or the index is not there
     */
    void dropIndex(CollectionName collection, String name) throws VectorStoreException;
}
