package org.vectorinspector.provider.chroma.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.vectorinspector.api.spi.Insertion;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;

/** A connection to one tenant of a Chroma server. */
final class ChromaConnection implements VectorConnection, PartitionedCatalog, RowAccess, WriteCheck, Insertion {
    private static final int PAGE = 1_000;
    private static final int IDS_AT_ONCE = 1_000;
    private static final int TOP_K = 10_000;
    /** A server of one node lets its writes wait for each other, and is slower for it: docs/benchmarks.md. */
    private static final int WRITES_AT_ONCE = 1;

    private final ChromaApi api;
    private final Greeting server;
    private final CollectionDirectory directory;
    private final Pages pages;
    private final RecordsById records;
    private final ChromaFilter rules;
    private final RecordWriter writer;
    private final NearestRecords nearest;

    ChromaConnection(ChromaApi api, Greeting server) {
        this.api = api;
        this.server = server;
        this.directory = new CollectionDirectory(api);
        WhereJson where = new WhereJson(server.lists());
        this.rules = where.rules();
        this.pages = new Pages(api, where);
        this.records = new RecordsById(api, IDS_AT_ONCE);
        this.writer = new RecordWriter(api, records, server);
        this.nearest = new NearestRecords(api, records, where);
    }

    @Override
    public ServerInfo serverInfo() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("address", api.place());
        details.put("tenant", api.tenant());
        details.put("database", api.database());
        details.put("max_batch_size", Integer.toString(server.maxBatch()));
        details.put("metadata_lists", Boolean.toString(server.lists()));
        return new ServerInfo("Chroma", server.version(), details);
    }

    @Override
    public void ping() throws VectorStoreException {
        api.heartbeat();
    }

    @Override
    public List<String> partitions() throws VectorStoreException {
        return api.databases().stream().sorted().toList();
    }

    @Override
    public String defaultPartition() {
        return api.database();
    }

    @Override
    public List<CollectionName> collections(String partition) throws VectorStoreException {
        return api.collections(partition).stream().map(collection -> new CollectionName(collection.name(), partition)).sorted().toList();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return collections(api.database());
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        return directory.ask(collection).info();
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        api.create(spec.name(), NewCollection.body(spec));
        directory.forget(spec.name());
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        directory.drop(collection);
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return Count.exactly(directory.call(collection,
                found -> filter.isPresent() ? pages.count(found, filter.get()) : api.count(found)));
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        return directory.call(collection, found -> pages.page(found, request));
    }

    @Override
    public RecordPage pageAt(CollectionName collection, long firstRow, PageRequest request) throws VectorStoreException {
        return directory.call(collection, found -> pages.pageAt(found, firstRow, request));
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        return directory.call(collection, found -> records.fetch(found, ids, fields));
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return directory.call(collection, found -> nearest.search(found, request));
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch batch) throws VectorStoreException {
        return directory.call(collection, found -> writer.write(found, batch));
    }

    @Override
    public List<RecordFailure> insert(CollectionName collection, RecordBatch batch) throws VectorStoreException {
        return directory.call(collection, found -> writer.insert(found, batch));
    }

    /** What Chroma keeps of a record is the same in every collection. */
    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch batch) {
        return writer.plan(batch).refused();
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch batch) throws VectorStoreException {
        NewCollection.body(spec);
        return writer.plan(batch).refused();
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        directory.call(collection, found -> {
            records.delete(found, ids);
            return null;
        });
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return rules.refusal(node);
    }

    @Override
    public Limits limits() {
        return new Limits(PAGE, Math.min(server.maxBatch(), PAGE), TOP_K, WRITES_AT_ONCE);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean own = type == PartitionedCatalog.class || type == RowAccess.class || type == WriteCheck.class
                || type == Insertion.class;
        return own ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        api.close();
    }
}
