package org.vectorinspector.core.catalog;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.Count;

/**
 * Lists, describes, creates and drops the collections of open connections. Every call asks the server and blocks: never on the
 * UI thread. Failures that mean that the server is gone also change the connection's state.
 */
public interface CollectionCatalog {
    /** Returns the partitions that hold collections, in alphabetical order; empty where the database has none of that kind. */
    List<String> partitions(ConnectionId connection) throws VectorStoreException;

    /** Returns the partition that is meant where a name says none, empty where the database has none of that kind. */
    Optional<String> defaultPartition(ConnectionId connection) throws VectorStoreException;

    /**
     * Returns the collections of a partition in alphabetical order.
     *
     * @param partition empty for the default partition
     */
    List<CollectionName> collections(ConnectionId connection, String partition) throws VectorStoreException;

    /** Returns the partitions within a collection as collections of their own; empty where it has none. */
    List<CollectionName> partitionsOf(CollectionRef collection) throws VectorStoreException;

    /** Returns what the database says about a collection. */
    CollectionInfo describe(CollectionRef collection) throws VectorStoreException;

    /** Returns how many records a collection has. */
    Count count(CollectionRef collection) throws VectorStoreException;

    /** Creates a collection, posts that the collections changed, and returns its name as {@link #collections} has it. */
    CollectionName create(ConnectionId connection, CollectionSpec spec) throws VectorStoreException;

    /** Drops a collection, makes it inactive where it was the active one, and posts that the collections changed. */
    void drop(CollectionRef collection) throws VectorStoreException;
}
