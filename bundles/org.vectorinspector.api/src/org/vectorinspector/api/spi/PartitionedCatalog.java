package org.vectorinspector.api.spi;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;

/** Capability: partitions that hold collections, such as Chroma's databases. */
public interface PartitionedCatalog {
    /** Returns the names of the partitions in alphabetical order. */
    List<String> partitions() throws VectorStoreException;

    /** Returns the partition that is meant where a collection's name says none. */
    String defaultPartition();

    /** Returns the collections of one partition in alphabetical order; each names the partition. */
    List<CollectionName> collections(String partition) throws VectorStoreException;

    /** Returns the collections of all partitions, one partition behind the other. */
    default List<CollectionName> everywhere() throws VectorStoreException {
        List<CollectionName> names = new ArrayList<>();
        for (String partition : partitions()) {
            names.addAll(collections(partition));
        }
        return names;
    }
}
