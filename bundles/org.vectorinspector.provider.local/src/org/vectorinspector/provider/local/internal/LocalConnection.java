package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Version;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;
import org.vectorinspector.provider.local.internal.OpenStores.Lease;
import org.vectorinspector.provider.local.internal.Sequences.Place;

/** Answers from one store. */
final class LocalConnection implements VectorConnection, RowAccess, SortAccess, WriteCheck {
    private static final Limits LIMITS = new Limits(10_000, 10_000, 10_000);

    private final Lease lease;
    private final LocalStore store;
    private final Duration patience;
    private volatile boolean closed;

    LocalConnection(Lease lease, Duration patience) {
        this.lease = lease;
        this.store = lease.store();
        this.patience = patience;
    }

    @Override
    public ServerInfo serverInfo() throws VectorStoreException {
        begin();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Folder", store.folder().toString());
        details.put("Index", "Apache Lucene " + Version.LATEST);
        return new ServerInfo("Embedded", "1", details);
    }

    @Override
    public void ping() throws VectorStoreException {
        begin();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        begin();
        try {
            return store.names().stream().map(CollectionName::of).toList();
        } catch (IOException unreadable) {
            throw failed(unreadable, "the folder " + store.folder());
        }
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        return read(collection, (open, stop) -> {
            CollectionDefinition definition = open.definition();
            Map<String, String> details = new LinkedHashMap<>();
            details.put("Folder", open.folder().toString());
            details.put("Index", "HNSW");
            details.put("Segments", Integer.toString(open.read(reader -> reader.leaves().size())));
            VectorSpace space = new VectorSpace(definition.space(), VectorKind.DENSE, definition.dimension(), definition.metric());
            return new CollectionInfo(collection, List.of(space), List.of(IdKind.TEXT), definition.metadata(), details);
        });
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        store.create(SpecCheck.definition(spec), begin());
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        store.drop(plain(collection), begin());
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return read(collection, (open, stop) -> open.read(reader -> {
            if (filter.isEmpty()) {
                return Count.exactly(reader.numDocs());
            }
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setTimeout(stop);
            Count count = Count.exactly(searcher.count(FilterQueries.of(filter.get())));
            stop.check();
            return count;
        }));
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        return read(collection, (open, stop) -> open.read(reader -> request.sort().isPresent()
                ? new SortedPageReader(open, request, request.sort().get(), stop).after(reader)
                : new PageReader(open, request, stop).after(reader)));
    }

    @Override
    public RecordPage pageAt(CollectionName collection, long firstRow, PageRequest request) throws VectorStoreException {
        return read(collection, (open, stop) -> open.read(reader -> request.sort().isPresent()
                ? new SortedPageReader(open, request, request.sort().get(), stop).at(reader, firstRow)
                : new PageReader(open, request, stop).at(reader, firstRow)));
    }

    @Override
    public boolean sortable(CollectionName collection, String key) {
        return true;
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        return read(collection, (open, stop) -> open.read(reader -> {
            List<Place> places = new ArrayList<>();
            for (RecordId id : ids) {
                if (id instanceof RecordId.Text) {
                    Sequences.find(reader, id.text()).ifPresent(places::add);
                }
            }
            stop.check();
            return new RecordReader(open.definition(), fields).read(places);
        }));
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return read(collection, (open, stop) -> open.read(reader -> new LocalSearch(open.definition(), request, stop).run(reader)));
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException {
        StopCheck stop = begin();
        LocalCollection open = store.collection(plain(collection), stop);
        List<RecordBytes> items = SpecCheck.records(records);
        store.writer().run(stop, LocalStore.describe(collection.name()), () -> {
            List<Optional<float[]>> vectors = VectorCheck.rows(records, open.definition());
            Optional<float[]> first = vectors.stream().flatMap(Optional::stream).findFirst();
            if (open.definition().dimension() == 0 && first.isPresent()) {
                open.decideDimension(first.get().length);
            }
            if (!items.isEmpty()) {
                open.upsert(items, vectors);
            }
            return null;
        });
        return List.of();
    }

    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch records) {
        return SpecCheck.refusals(records);
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch records) throws VectorStoreException {
        SpecCheck.definition(spec);
        return SpecCheck.refusals(records);
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        StopCheck stop = begin();
        LocalCollection open = store.collection(plain(collection), stop);
        List<String> texts = ids.stream().filter(RecordId.Text.class::isInstance).map(RecordId::text).toList();
        store.writer().run(stop, LocalStore.describe(collection.name()), () -> {
            if (!texts.isEmpty()) {
                open.delete(texts);
            }
            return null;
        });
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return Optional.empty();
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        lease.close();
    }

    /** Asks an open collection. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(LocalCollection open, StopCheck stop) throws IOException, VectorStoreException;
    }

    private <T> T read(CollectionName collection, Question<T> question) throws VectorStoreException {
        StopCheck stop = begin();
        LocalCollection open = store.collection(plain(collection), stop);
        try {
            return question.ask(open, stop);
        } catch (AlreadyClosedException closedMeanwhile) {
            stop.check();
            throw Failures.notFound(collection.name());
        } catch (IOException unreadable) {
            throw failed(unreadable, LocalStore.describe(collection.name()));
        }
    }

    private StopCheck begin() throws VectorStoreException {
        StopCheck stop = new StopCheck(() -> closed, patience);
        stop.check();
        return stop;
    }

    private static VectorStoreException failed(IOException failure, String what) {
        return Thread.currentThread().isInterrupted() ? VectorStoreException.cancelled(failure) : Failures.of(failure, what);
    }

    private static String plain(CollectionName collection) throws VectorStoreException {
        if (!collection.partition().isEmpty()) {
            throw Failures.notFound(collection.toString());
        }
        return collection.name();
    }
}
