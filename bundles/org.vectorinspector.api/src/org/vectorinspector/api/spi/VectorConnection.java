package org.vectorinspector.api.spi;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;

/**
 * The live client of one database. Small and blocking; what only some databases can do is a {@linkplain #capability
 * capability}.
 *
 * <p>Every call has the deadline of the {@link ConnectRequest}, stops soon after its thread is interrupted (kind {@code
 * CANCELLED}, the interrupt flag stays set), and throws only {@link VectorStoreException}. All methods are safe for use by
 * several threads at once; never call them on the UI thread. A collection that is not there gives kind {@code NOT_FOUND}.
 */
public interface VectorConnection extends AutoCloseable {
    /** Returns what the server says about itself. */
    ServerInfo serverInfo() throws VectorStoreException;

    /** Asks the server for a sign of life, as cheaply as it can be had. */
    void ping() throws VectorStoreException;

    /** Returns the collections of the connection's default partition, in alphabetical order. */
    List<CollectionName> collections() throws VectorStoreException;

    /** Returns what the database says about a collection. */
    CollectionInfo describe(CollectionName collection) throws VectorStoreException;

    /**
     * Creates a collection.
     *
     * @throws VectorStoreException kind {@code CONFLICT} when there is one of that name, {@code INVALID_REQUEST} when the
     *         database cannot have such a collection
     */
    void create(CollectionSpec spec) throws VectorStoreException;

    /** Removes a collection with all its records. */
    void drop(CollectionName collection) throws VectorStoreException;

    /**
     * Counts records.
     *
     * @param filter which records, empty for all
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the server cannot run the filter
     */
    Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException;

    /**
     * Returns a page of records. Following the cursors brings every record that is there from the first page to the last
     * exactly once, whatever is written or deleted meanwhile, as far as the database allows that; the provider's page in
     * the documentation says where it does not.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the server cannot run the filter or the order, or the
     *         cursor is not one of this request's
     */
    RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException;

    /** Returns the records of these ids in the order of the ids; those that are not there are left out. */
    RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException;

    /**
     * Returns the nearest records.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the vector does not fit the space or the server cannot
     *         run the filter, {@code NOT_FOUND} when the record to be near to is not there
     */
    SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException;

    /**
     * Writes records; one that is there is replaced as a whole, with nothing of it left. Batches of any size are split to
     * what the server takes. When the call returns, everything but the failures is acknowledged by the server.
     *
     * @return the records that the database refused one by one; empty when all were written
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when a vector has the wrong dimension or holds NaN or an
     *         infinite number, before anything is sent where that can be seen; otherwise when a part of the batch may not
     *         have been written, in which case writing the same batch again is safe
     */
    List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException;

    /** Removes records; ids that are not there are no error. */
    void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException;

    /**
     * Tells why the server cannot run this one filter node in this collection; for {@code And}, {@code Or} and {@code Not}
     * it speaks of the node itself, not of its parts. Answers at once, without a call.
     *
     * @return a sentence for a person, empty when the server can
     */
    Optional<String> filterRefusal(CollectionName collection, Filter node);

    /** Returns how much one request to this server may carry; a guide for callers that cut their own batches. */
    Limits limits();

    /** Returns a further ability of this connection, empty where the database has none of that kind. */
    <T> Optional<T> capability(Class<T> type);

    /** Lets go of everything at once: never waits for the server and never fails; running calls end as cancelled. */
    @Override
    void close();
}
