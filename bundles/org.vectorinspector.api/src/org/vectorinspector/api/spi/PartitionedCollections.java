package org.vectorinspector.api.spi;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;

/** Capability: partitions that divide a collection, such as Pinecone's namespaces and Weaviate's tenants. */
public interface PartitionedCollections {
    /**
     * Returns the partitions of one collection in alphabetical order, each as a collection of its own; empty where this
     * collection has none.
     */
    List<CollectionName> partitions(CollectionName collection) throws VectorStoreException;

    /** Returns the same collection to be made, so that it can be divided: as it is where any can. */
    default CollectionSpec divided(CollectionSpec spec) {
        return spec;
    }
}
