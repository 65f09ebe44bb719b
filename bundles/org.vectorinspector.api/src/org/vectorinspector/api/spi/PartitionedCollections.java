package org.vectorinspector.api.spi;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;

/** Capability: partitions that divide a collection, such as Pinecone's namespaces and Weaviate's tenants. */
public interface PartitionedCollections {
    /**
     * Returns the partitions of one collection in alphabetical order, each as a collection of its own; empty where this
     * collection has none.
     */
    List<CollectionName> partitions(CollectionName collection) throws VectorStoreException;
}
