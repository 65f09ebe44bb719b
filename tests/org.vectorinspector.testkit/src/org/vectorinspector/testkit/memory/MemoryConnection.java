package org.vectorinspector.testkit.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.LexicalSearch;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;
import org.vectorinspector.testkit.memory.MemoryCollection.Numbered;

/** Answers from a store in memory, as slowly or badly as its faults say. */
final class MemoryConnection
        implements VectorConnection, PartitionedCollections, RowAccess, LexicalSearch, IndexCatalog, IndexMaking, WriteCheck {
    private final MemoryStore store;
    private final MemoryFaults faults;
    private final MemoryRules rules;
    private volatile boolean closed;

    MemoryConnection(MemoryStore store, MemoryFaults faults, MemoryRules rules) {
        this.store = store;
        this.faults = faults;
        this.rules = rules;
    }

    @Override
    public ServerInfo serverInfo() throws VectorStoreException {
        begin();
        return new ServerInfo("Memory", "1", Map.of("Collections", Integer.toString(store.names().size())));
    }

    @Override
    public void ping() throws VectorStoreException {
        begin();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        begin();
        return store.names();
    }

    @Override
    public List<CollectionName> partitions(CollectionName collection) throws VectorStoreException {
        begin();
        store.collection(CollectionName.of(collection.name()));
        return store.partitions(collection.name());
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        begin();
        return rules.described(store.collection(collection).info());
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        begin();
        check(spec);
        store.create(spec);
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        begin();
        store.drop(collection);
        store.indexes().forget(collection);
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        begin();
        MemoryCollection records = store.collection(collection);
        return Count.exactly(filter.isEmpty() ? records.size() : matching(records, 0, filter).count());
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        begin();
        refuseSort(request);
        long first = request.cursor().isPresent() ? place(request.cursor().get()) : 0;
        return page(matching(store.collection(collection), first, request.filter()), request);
    }

    @Override
    public RecordPage pageAt(CollectionName collection, long firstRow, PageRequest request) throws VectorStoreException {
        begin();
        refuseSort(request);
        MemoryCollection records = store.collection(collection);
        boolean direct = records instanceof SyntheticCollection && request.filter().isEmpty();
        Stream<Numbered> rows = direct ? records.from(firstRow) : matching(records, 0, request.filter()).skip(firstRow);
        return page(rows, request);
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        begin();
        MemoryCollection records = store.collection(collection);
        return RecordBatch.of(ids.stream().map(records::find).flatMap(Optional::stream).map(item -> cut(item, fields)).toList());
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        begin();
        MemoryCollection records = store.collection(collection);
        return new MemorySearch(records, request).run(matching(records, 0, request.filter()).map(Numbered::item));
    }

    @Override
    public Set<Lexis> lexis() {
        return Set.of(Lexis.values());
    }

    @Override
    public SearchResult searchLexically(CollectionName collection, LexicalSearchRequest request) throws VectorStoreException {
        begin();
        MemoryCollection records = store.collection(collection);
        return new MemoryLexis(records, request).run(matching(records, 0, request.filter()).map(Numbered::item).toList());
    }

    @Override
    public List<String> indexKinds() {
        return MemoryIndexes.KINDS;
    }

    @Override
    public List<CollectionIndex> indexes(CollectionName collection) throws VectorStoreException {
        begin();
        store.collection(collection);
        return store.indexes().of(collection);
    }

    @Override
    public void createIndex(CollectionName collection, IndexSpec spec) throws VectorStoreException {
        begin();
        store.collection(collection);
        store.indexes().create(collection, spec);
    }

    @Override
    public void dropIndex(CollectionName collection, String name) throws VectorStoreException {
        begin();
        store.collection(collection);
        store.indexes().drop(collection, name);
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException {
        begin();
        List<RecordFailure> refused = rules.refusals(records);
        Set<RecordId> ids = refused.stream().map(RecordFailure::id).collect(Collectors.toSet());
        store.collection(collection).put(records.rows().stream().filter(item -> !ids.contains(item.id())).toList());
        return refused;
    }

    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch records) throws VectorStoreException {
        begin();
        store.collection(collection);
        return rules.refusals(records);
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch records) throws VectorStoreException {
        begin();
        check(spec);
        return rules.refusals(records);
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        begin();
        store.collection(collection).remove(ids);
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return Optional.empty();
    }

    @Override
    public Limits limits() {
        return new Limits(10_000, 10_000, 10_000);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean there = type.isInstance(this) && (type != PartitionedCollections.class || rules.partitioned());
        return there ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }

    static VectorRecord cut(VectorRecord item, RecordFields fields) {
        return new VectorRecord(item.id(), fields.document() ? item.document() : Optional.empty(),
                fields.metadata() ? item.metadata() : Metadata.EMPTY,
                item.vectors().entrySet().stream().filter(entry -> fields.wants(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void check(CollectionSpec spec) throws VectorStoreException {
        rules.check(spec);
        for (VectorSpace space : spec.spaces()) {
            if (!MemoryProvider.METRICS.contains(space.metric())) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, "The memory store has no metric " + space.metric() + ".", "Choose another.");
            }
        }
    }

    private void begin() throws VectorStoreException {
        refuseWhenClosed();
        faults.beforeCall();
        refuseWhenClosed();
    }

    private void refuseWhenClosed() throws VectorStoreException {
        if (closed) {
            throw new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "Connect again.");
        }
    }

    private static Stream<Numbered> matching(MemoryCollection records, long first, Optional<Filter> filter) {
        return records.from(first).takeWhile(row -> !Thread.currentThread().isInterrupted())
                .filter(row -> filter.map(condition -> FilterMatcher.matches(condition, row.item())).orElse(true));
    }

    private static RecordPage page(Stream<Numbered> rows, PageRequest request) throws VectorStoreException {
        List<Numbered> found = rows.limit(request.limit() + 1L).toList();
        if (Thread.currentThread().isInterrupted()) {
            throw VectorStoreException.cancelled(null);
        }
        boolean more = found.size() > request.limit();
        List<Numbered> shown = more ? found.subList(0, request.limit()) : found;
        Optional<Cursor> next = more ? Optional.of(new Cursor(Long.toString(found.getLast().number()))) : Optional.empty();
        return new RecordPage(RecordBatch.of(shown.stream().map(row -> cut(row.item(), request.fields())).toList()), next);
    }

    private static long place(Cursor cursor) throws VectorStoreException {
        try {
            return Long.parseLong(cursor.value());
        } catch (NumberFormatException foreign) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + cursor.value() + "» is no cursor of a memory store.",
                    "Begin at the first page.", foreign);
        }
    }

    private static void refuseSort(PageRequest request) throws VectorStoreException {
        if (request.sort().isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The memory store keeps its own order.", "Ask without an order.");
        }
    }
}
