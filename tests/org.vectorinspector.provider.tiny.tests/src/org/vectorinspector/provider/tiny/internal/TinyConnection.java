package org.vectorinspector.provider.tiny.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;

/** Answers from maps. */
final class TinyConnection implements VectorConnection {
    private final Map<CollectionName, TinyCollection> collections;
    private volatile boolean closed;

    TinyConnection(Map<CollectionName, TinyCollection> collections) {
        this.collections = collections;
    }

    @Override
    public ServerInfo serverInfo() throws VectorStoreException {
        ping();
        return new ServerInfo("Tiny", "1", Map.of());
    }

    /** Every call begins here: a closed connection and an interrupted thread get no further. */
    @Override
    public void ping() throws VectorStoreException {
        if (closed) {
            throw new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "Open it again.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw VectorStoreException.cancelled(null);
        }
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        ping();
        return collections.keySet().stream().sorted().toList();
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        return find(collection).info();
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        ping();
        if (!spec.spaces().equals(List.of(VectorSpace.dense(spec.spaces().getFirst().dimension(), Metric.COSINE)))) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "A collection has one dense space, measured by cosine.", "Choose just that.");
        }
        if (collections.putIfAbsent(spec.name(), new TinyCollection(spec)) != null) {
            throw new VectorStoreException(Kind.CONFLICT, "There is a collection «" + spec.name() + "» already.", "Choose another name.");
        }
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        find(collection);
        collections.remove(collection);
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return Count.exactly(find(collection).from(0, filter).count());
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        if (request.sort().isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "There is no order but that of writing.", "Ask without an order.");
        }
        List<Map.Entry<Long, VectorRecord>> rows = find(collection).from(place(request.cursor()), request.filter())
                .limit(request.limit() + 1L).toList();
        boolean more = rows.size() > request.limit();
        List<VectorRecord> shown = rows.stream().limit(request.limit()).map(row -> cut(row.getValue(), request.fields())).toList();
        return new RecordPage(RecordBatch.of(shown), more ? Optional.of(new Cursor(rows.getLast().getKey().toString())) : Optional.empty());
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        TinyCollection records = find(collection);
        return RecordBatch.of(ids.stream().map(records::find).flatMap(Optional::stream).map(item -> cut(item, fields)).toList());
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        TinyCollection records = find(collection);
        if (!request.space().equals(VectorSpace.DEFAULT)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "There is no vector space «" + request.space() + "».", "Search in the only one.");
        }
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        float[] near = records.check(switch (request.query()) {
            case Query.ByVector(Vector vector) -> vector;
            case Query.ByRecord(RecordId id) -> records.find(id).flatMap(item -> item.vector(request.space()))
                    .orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no record «" + id.text() + "».", "Refresh."));
        });
        List<SearchHit> hits = records.from(0, request.filter()).map(Map.Entry::getValue)
                .filter(item -> item.vector(request.space()).isPresent() && !itself.equals(Optional.of(item.id())))
                .map(item -> hit(item, request, near)).sorted(Comparator.comparingDouble(SearchHit::score).reversed()).limit(request.topK()).toList();
        return new SearchResult(hits, Metric.COSINE, ScoreScale.COSINE_SIMILARITY);
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException {
        find(collection).put(records.rows());
        return List.of();
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        find(collection).remove(ids);
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return Optional.empty();
    }

    @Override
    public Limits limits() {
        return new Limits(1_000, 1_000, 1_000);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }

    private TinyCollection find(CollectionName name) throws VectorStoreException {
        ping();
        return Optional.ofNullable(collections.get(name)).orElseThrow(
                () -> new VectorStoreException(Kind.NOT_FOUND, "There is no collection «" + name + "».", "Refresh the list."));
    }

    private static long place(Optional<Cursor> cursor) throws VectorStoreException {
        try {
            return cursor.map(Cursor::value).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException foreign) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "This cursor is not one of this database.", "Start from the first page.", foreign);
        }
    }

    private static SearchHit hit(VectorRecord item, SearchRequest request, float[] near) {
        float[] own = ((Vector.Dense) item.vector(request.space()).orElseThrow()).values();
        double dot = 0;
        for (int i = 0; i < near.length; i++) {
            dot += (double) near[i] * own[i];
        }
        double cosine = dot / (new Vector.Dense(near).norm() * new Vector.Dense(own).norm());
        return new SearchHit(cut(item, request.fields()), cosine, Metric.COSINE.similarity(cosine));
    }

    private static VectorRecord cut(VectorRecord item, RecordFields fields) {
        return new VectorRecord(item.id(), fields.document() ? item.document() : Optional.empty(), fields.metadata() ? item.metadata() : Metadata.EMPTY,
                item.vectors().entrySet().stream().filter(entry -> fields.wants(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
