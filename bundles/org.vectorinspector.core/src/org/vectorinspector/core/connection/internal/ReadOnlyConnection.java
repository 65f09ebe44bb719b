package org.vectorinspector.core.connection.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
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
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WritingCapability;

/**
 * A client that refuses every change. It is the only client that a read-only connection hands out, so that there is no way around
 * it: not by the command line, not by a copy, not by taking an edit back.
 */
final class ReadOnlyConnection implements VectorConnection {
    private final VectorConnection client;

    ReadOnlyConnection(VectorConnection client) {
        this.client = client;
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        throw refusal();
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        throw refusal();
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException {
        throw refusal();
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        throw refusal();
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return WritingCapability.class.isAssignableFrom(type) ? Optional.empty() : client.capability(type);
    }

    @Override
    public ServerInfo serverInfo() throws VectorStoreException {
        return client.serverInfo();
    }

    @Override
    public void ping() throws VectorStoreException {
        client.ping();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return client.collections();
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        return client.describe(collection);
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return client.count(collection, filter);
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        return client.page(collection, request);
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        return client.fetch(collection, ids, fields);
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return client.search(collection, request);
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return client.filterRefusal(collection, node);
    }

    @Override
    public Limits limits() {
        return client.limits();
    }

    @Override
    public void close() {
        client.close();
    }

    private static VectorStoreException refusal() {
        return new VectorStoreException(Kind.NOT_ALLOWED, "This connection is read-only.",
                "Switch «Read-only» off in its profile to change something.");
    }
}
