package org.vectorinspector.provider.weaviate.internal;

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
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;

/** A connection to a Weaviate server. */
final class WeaviateConnection implements VectorConnection, PartitionedCollections, SortAccess, LexicalSearch, WriteCheck {
    private static final int PAGE = 1_000;
    private static final int WRITE = 1_000;
    private static final int TOP_K = 10_000;

    private final WeaviateApi api;
    private final Greeting server;
    private final DocumentProperty document;
    private final CollectionDirectory directory;
    private final SortedPages sorted;
    private final Pages pages;
    private final RecordsById records;
    private final RecordWriter writer;
    private final NearestRecords nearest;
    private final WordSearch words;

    WeaviateConnection(WeaviateApi api, Greeting server, DocumentProperty document) {
        GraphQl graphQl = new GraphQl(api);
        this.api = api;
        this.server = server;
        this.document = document;
        this.directory = new CollectionDirectory(api, new Aliases(api, server.version()), document);
        this.records = new RecordsById(api, graphQl);
        this.sorted = new SortedPages(graphQl, records, server.version());
        this.pages = new Pages(api, graphQl, records, sorted, server.version(), PAGE);
        this.writer = new RecordWriter(api, directory, document);
        Hits hits = new Hits(records, server.version());
        this.nearest = new NearestRecords(graphQl, records, hits);
        this.words = new WordSearch(graphQl, hits);
    }

    @Override
    public ServerInfo serverInfo() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("address", api.place());
        if (!server.modules().isEmpty()) {
            details.put("modules", String.join(", ", server.modules()));
        }
        if (server.version().compareTo(ServerVersion.NEWEST) > 0) {
            details.put("note", "newer than the versions that this program was made for, " + ServerVersion.OLDEST + " to "
                    + ServerVersion.NEWEST);
        }
        return new ServerInfo("Weaviate", server.text(), details);
    }

    @Override
    public void ping() throws VectorStoreException {
        api.ready();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return directory.shapes().stream().map(shape -> CollectionName.of(shape.name())).sorted().toList();
    }

    @Override
    public List<CollectionName> partitions(CollectionName collection) throws VectorStoreException {
        WeaviateClass shape = directory.shape(CollectionName.of(collection.name()));
        if (!shape.tenants()) {
            return List.of();
        }
        return api.tenants(shape.name()).keySet().stream().map(tenant -> new CollectionName(collection.name(), tenant)).toList();
    }

    @Override
    public CollectionSpec divided(CollectionSpec spec) {
        return NewCollection.divided(spec);
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        return directory.describe(collection);
    }

    /** Creates a collection, or a tenant of one that is there. */
    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        boolean there = directory.there(spec.name().name());
        if (there && spec.name().partition().isEmpty()) {
            throw new VectorStoreException(Kind.CONFLICT, "There is a collection «" + spec.name().name() + "» already.",
                    "Choose another name.");
        }
        if (!there) {
            api.create(NewCollection.body(spec, document, server.version()));
            directory.forget(spec.name().name());
        }
        if (!spec.name().partition().isEmpty()) {
            createTenant(spec.name());
        }
    }

    private void createTenant(CollectionName name) throws VectorStoreException {
        WeaviateClass shape = directory.shape(name);
        if (api.tenants(shape.name()).containsKey(name.partition())) {
            throw new VectorStoreException(Kind.CONFLICT, "The collection «" + name.name() + "» has a tenant «" + name.partition()
                    + "» already.",
                    "Choose another name.");
        }
        api.addTenant(shape.name(), name.partition());
    }

    /**
     * Drops a collection, or one tenant of it. Weaviate says that all is well when there is none, so that is asked before; an alias is
     * refused, because who drops one may not mean the collection.
     */
    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        directory.describe(collection);
        WeaviateClass shape = directory.shape(collection);
        directory.forget(shape.name());
        if (!collection.partition().isEmpty()) {
            api.dropTenant(shape.name(), collection.partition());
        } else if (shape.name().equals(collection.name())) {
            api.drop(shape.name());
        } else {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + collection.name() + "» is an alias of the collection «" + shape.name()
                    + "».", "To drop the collection, choose it by its own name.");
        }
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        return Count.exactly(filter.isPresent() ? directory.callAnew(collection, found -> pages.count(found, filter))
                : directory.call(collection, found -> pages.count(found, filter)));
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        boolean begins = request.cursor().isEmpty() && (request.filter().isPresent() || request.sort().isPresent());
        RecordPage page = begins ? directory.callAnew(collection, found -> pages.page(found, request))
                : directory.call(collection, found -> pages.page(found, request));
        if (page.records().isEmpty()) {
            directory.shape(collection);
        }
        return page;
    }

    @Override
    public boolean sortable(CollectionName collection, String key) throws VectorStoreException {
        return directory.call(collection, found -> sorted.sortable(found, key));
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        RecordBatch found = directory.call(collection, known -> records.fetch(known, ids, fields));
        if (found.isEmpty() && !ids.isEmpty()) {
            directory.shape(collection);
        }
        return found;
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return directory.callAnew(collection, found -> nearest.search(found, request));
    }

    @Override
    public Set<Lexis> lexis() {
        return Set.of(Lexis.WORDS);
    }

    @Override
    public SearchResult searchLexically(CollectionName collection, LexicalSearchRequest request) throws VectorStoreException {
        return directory.callAnew(collection, found -> words.search(found, request));
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch batch) throws VectorStoreException {
        return directory.callAnew(collection, found -> writer.write(found, batch));
    }

    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch batch) throws VectorStoreException {
        return directory.callAnew(collection, found -> writer.plan(found, batch).refused());
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch batch) throws VectorStoreException {
        NewCollection.body(spec, document, server.version());
        return writer.plan(WeaviateCollection.planned(spec), batch).refused();
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
        Optional<WeaviateCollection> known = directory.remembered(collection);
        return known.isPresent() ? new Conditions(known.get(), server.version()).refusal(node) : Conditions.refusalOfUnknown(node);
    }

    @Override
    public Limits limits() {
        return new Limits(PAGE, WRITE, TOP_K);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean own = type == PartitionedCollections.class || type == SortAccess.class || type == LexicalSearch.class
                || type == WriteCheck.class;
        return own ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        api.close();
    }
}
