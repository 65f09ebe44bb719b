package org.vectorinspector.provider.pinecone.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.spi.LexicalSearch;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;

/** A connection to one Pinecone project: indexes are its collections, namespaces their partitions. */
final class PineconeConnection implements VectorConnection, PartitionedCollections, LexicalSearch, WriteCheck {
    private static final int PAGE = 1_000;

    private final PineconeApi api;
    private final String documentKey;
    private final IndexDirectory directory;
    private final Namespaces namespaces;
    private final Pages pages;
    private final RecordCount counts;

    PineconeConnection(PineconeApi api, String documentKey) {
        this.api = api;
        this.documentKey = documentKey;
        this.directory = new IndexDirectory(api);
        this.namespaces = new Namespaces(api.version());
        this.pages = new Pages(api.version());
        this.counts = new RecordCount(pages, api.version());
    }

    /** A call about the records of one namespace. */
    @FunctionalInterface
    private interface Call<T> {
        T at(Place place) throws VectorStoreException;
    }

    @Override
    public ServerInfo serverInfo() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("address", api.target().place());
        details.put("api_version", api.version().name());
        details.put("document_key", documentKey);
        return new ServerInfo("Pinecone", "", details);
    }

    @Override
    public void ping() throws VectorStoreException {
        api.indexes();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return directory.all().stream().map(index -> CollectionName.of(index.name())).sorted().toList();
    }

    @Override
    public List<CollectionName> partitions(CollectionName collection) throws VectorStoreException {
        List<String> names = directory.call(collection.name(), namespaces::of);
        boolean several = !names.isEmpty() && !names.equals(List.of(Namespaces.DEFAULT));
        return several ? names.stream().map(name -> new CollectionName(collection.name(), name)).toList() : List.of();
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        directory.ask(collection.name());
        return at(collection, place -> {
            namespaces.check(place.index(), place.calls(), collection.partition());
            return IndexDescription.of(collection, place);
        });
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        CollectionName name = spec.name();
        boolean inside = !name.partition().isEmpty();
        if (!inside || !exists(name.name())) {
            directory.create(spec);
        }
        if (inside) {
            at(name, place -> {
                namespaces.create(place.index(), place.calls(), name.partition());
                return null;
            });
        }
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        if (collection.partition().isEmpty()) {
            directory.drop(collection.name());
            return;
        }
        at(collection, place -> {
            namespaces.drop(place.index(), place.calls(), collection.partition());
            return null;
        });
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return at(collection, place -> counts.of(place, filter));
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        return at(collection, place -> pages.page(place, request));
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        return at(collection, place -> RecordsById.fetch(place, ids, fields));
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return at(collection, place -> {
            if (request.filter().isPresent()) {
                PineconeFilter.of(place, api.version()).check(request.filter().get());
            }
            return new NearestRecords(place).search(request);
        });
    }

    @Override
    public Set<Lexis> lexis() {
        return Set.of(Lexis.SPARSE);
    }

    @Override
    public SearchResult searchLexically(CollectionName collection, LexicalSearchRequest request) throws VectorStoreException {
        return at(collection, place -> {
            if (request.filter().isPresent()) {
                PineconeFilter.of(place, api.version()).check(request.filter().get());
            }
            return new BlendedRecords(place).search(request);
        });
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException {
        return at(collection, place -> RecordWriter.write(place, records));
    }

    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch records) throws VectorStoreException {
        return at(collection, place -> RecordWriter.plan(place.index(), place.documentKey(), records).refused());
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch records) throws VectorStoreException {
        NewIndex.body(spec, api.version());
        return RecordWriter.plan(NewIndex.planned(spec), documentKey, records).refused();
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        try {
            at(collection, place -> {
                RecordsById.delete(place, ids);
                return null;
            });
        } catch (VectorStoreException failure) {
            boolean nothingThere = failure.kind() == Kind.NOT_FOUND && exists(collection.name());
            if (!nothingThere) {
                throw failure;
            }
        }
    }

    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        String key = directory.remembered(collection.name()).map(this::documentKey).orElse(documentKey);
        return new PineconeFilter(key, api.version().filteredPages()).refusal(node);
    }

    @Override
    public Limits limits() {
        return new Limits(PAGE, PAGE, NearestRecords.TOP_K);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean own = type == PartitionedCollections.class || type == LexicalSearch.class || type == WriteCheck.class;
        return own ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        api.close();
    }

    private <T> T at(CollectionName collection, Call<T> call) throws VectorStoreException {
        return directory.call(collection.name(),
                (index, calls) -> call.at(new Place(index, collection.partition(), calls, documentKey(index))));
    }

    /** An index with a model of its own says which key its texts have. */
    private String documentKey(PineconeIndex index) {
        return index.documentField().orElse(documentKey);
    }

    private boolean exists(String index) throws VectorStoreException {
        try {
            directory.ask(index);
            return true;
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return false;
            }
            throw failure;
        }
    }
}
