package org.vectorinspector.provider.qdrant.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.LexicalSearch;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;
import org.vectorinspector.json.JsonOutput;

/** A connection to one Qdrant server or cluster. */
final class QdrantConnection implements VectorConnection, SortAccess, LexicalSearch, IndexCatalog, IndexMaking, WriteCheck {
    private static final int PAGE = 5_000;
    private static final int WRITE = 1_000;
    private static final int TOP_K = 10_000;

    private final QdrantApi api;
    private final List<String> documentKeys;
    private final CollectionDirectory directory;
    private final NewCollection newCollection;
    private final Pages pages;
    private final PointsById points;
    private final PointWriter writer;
    private final NearestPoints nearest;

    QdrantConnection(QdrantApi api, List<String> documentKeys) {
        this.api = api;
        this.documentKeys = List.copyOf(documentKeys);
        this.directory = new CollectionDirectory(api, documentKeys);
        this.newCollection = new NewCollection(api);
        this.pages = new Pages(api);
        this.points = new PointsById(api);
        this.writer = new PointWriter(api);
        this.nearest = new NearestPoints(api, points);
    }

    @Override
    public ServerInfo serverInfo() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("address", api.place());
        details.put("search", api.version().atLeast(1, 10) ? "/points/query" : "/points/search");
        return new ServerInfo("Qdrant", api.version().text(), details);
    }

    @Override
    public void ping() throws VectorStoreException {
        api.ping();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return api.collections().stream().map(CollectionName::of).sorted().toList();
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        return directory.describe(collection);
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        newCollection.make(spec);
        directory.forget(spec.name());
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        directory.drop(collection);
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return directory.call(collection, found -> {
            JsonOutput body = new JsonOutput().beginObject().name("exact").flag(true);
            if (filter.isPresent()) {
                new QdrantFilter(Optional.of(found)).check(filter.get());
                FilterJson.write(body.name("filter"), filter.get(), found);
            }
            return Count.exactly(api.count(collection, body.endObject()));
        });
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        return directory.call(collection, found -> pages.page(found, request));
    }

    @Override
    public boolean sortable(CollectionName collection, String key) throws VectorStoreException {
        return directory.call(collection, found -> SortedPages.sortable(found, key));
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        return directory.call(collection, found -> points.fetch(found, ids, fields));
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return directory.call(collection, found -> nearest.search(found, request));
    }

    @Override
    public Set<Lexis> lexis() {
        return Set.of(Lexis.SPARSE);
    }

    @Override
    public SearchResult searchLexically(CollectionName collection, LexicalSearchRequest request) throws VectorStoreException {
        return directory.call(collection, found -> new BlendedPoints(api).search(found, request));
    }

    @Override
    public List<String> indexKinds() {
        return PayloadIndexes.KINDS;
    }

    @Override
    public List<CollectionIndex> indexes(CollectionName collection) throws VectorStoreException {
        return directory.callAnew(collection, PayloadIndexes::of);
    }

    @Override
    public void createIndex(CollectionName collection, IndexSpec spec) throws VectorStoreException {
        directory.callAnew(collection, found -> {
            new PayloadIndexes(api).create(found, spec);
            return found;
        });
        directory.forget(collection);
    }

    @Override
    public void dropIndex(CollectionName collection, String name) throws VectorStoreException {
        directory.callAnew(collection, found -> {
            new PayloadIndexes(api).drop(found, name);
            return found;
        });
        directory.forget(collection);
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch batch) throws VectorStoreException {
        return directory.write(collection, batch.size(), found -> writer.write(found, batch));
    }

    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch batch) throws VectorStoreException {
        return directory.call(collection, found -> PointWriter.plan(found, batch).refused());
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch batch) throws VectorStoreException {
        newCollection.check(spec);
        return PointWriter.plan(QdrantCollection.planned(spec, documentKeys.getFirst(), WRITE), batch).refused();
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        directory.call(collection, found -> {
            points.delete(found, ids);
            return null;
        });
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return new QdrantFilter(directory.known(collection)).refusal(node);
    }

    @Override
    public Limits limits() {
        return new Limits(PAGE, WRITE, TOP_K);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean own = type == SortAccess.class || type == IndexCatalog.class || type == IndexMaking.class || type == WriteCheck.class
                || type == LexicalSearch.class && BlendedPoints.joins(api.version());
        return own ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        api.close();
    }
}
