package org.vectorinspector.core.search.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.LexicalSearchRequest.Blend;
import org.vectorinspector.api.model.LexicalSearchRequest.Sought;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.LexicalSearch;
import org.vectorinspector.api.spi.LexicalSearch.Lexis;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.filter.FilterPlanner;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.core.search.SearchQuery.Input;
import org.vectorinspector.core.search.SearchService;

/** Turns what a person searches for into the provider's search, with the embedder that is installed, if any. */
@Component
public final class DefaultSearchService implements SearchService {
    private static final int MORE = 10;

    private final Clients clients;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile TextEmbedder embedder;

    /** Makes a service over these connections; the embedder comes later, if at all. */
    @Activate
    public DefaultSearchService(@Reference ConnectionManager connections) {
        this.clients = new Clients(connections);
    }

    /** Makes a service with an embedder, for programs without Declarative Services. */
    public DefaultSearchService(ConnectionManager connections, Optional<TextEmbedder> embedder) {
        this(connections);
        this.embedder = embedder.orElse(null);
    }

    @Override
    public Optional<TextModel> model() {
        return Optional.ofNullable(embedder).map(installed -> new TextModel(installed.model(), installed.dimension()));
    }

    @Override
    public Optional<TextRefusal> textRefusal(VectorSpace space) {
        Optional<TextModel> model = model();
        if (model.isEmpty()) {
            return Optional.of(TextRefusal.NO_MODEL);
        }
        if (space.kind() != VectorKind.DENSE) {
            return Optional.of(TextRefusal.NOT_DENSE);
        }
        return space.dimension() == model.get().dimension() ? Optional.empty() : Optional.of(TextRefusal.OTHER_DIMENSION);
    }

    @Override
    public Set<Lexis> lexis(ConnectionId connection) {
        try {
            return clients.call(connection, client -> client.capability(LexicalSearch.class).map(LexicalSearch::lexis).orElse(Set.of()));
        } catch (VectorStoreException notConnected) {
            return Set.of();
        }
    }

    @Override
    public SearchOutcome search(CollectionRef collection, SearchQuery query) throws VectorStoreException {
        return clients.call(collection.connection(), client -> search(client, collection, query));
    }

    private SearchOutcome search(VectorConnection client, CollectionRef collection, SearchQuery query) throws VectorStoreException {
        FilterPlan plan = query.filter().isPresent() ? FilterPlanner.plan(client, collection.collection(), query.filter().get()) : FilterPlan.NONE;
        long start = System.nanoTime();
        Optional<String> text = embeddable(query.input());
        Optional<Vector> embedded = text.isEmpty() ? Optional.empty()
                : Optional.of(embedded(client.describe(collection.collection()), query.space(), text.get()));
        Duration embedding = text.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - start);
        int wanted = plan.here().isEmpty() ? query.topK() : more(query.topK(), client.limits().topK());
        long asked = System.nanoTime();
        SearchResult found = found(client, collection.collection(), query, embedded, plan.onServer(), wanted);
        Duration searching = Duration.ofNanos(System.nanoTime() - asked);
        SearchResult kept = plan.here().map(filter -> filtered(found, filter, query.topK())).orElse(found);
        boolean complete = plan.here().isEmpty() || kept.hits().size() == query.topK() || found.hits().size() < wanted;
        return new SearchOutcome(kept, plan, complete, text.flatMap(used -> model().map(TextModel::name)), embedding, searching);
    }

    /** Returns the text whose vector the search needs. */
    private static Optional<String> embeddable(Input input) {
        return switch (input) {
            case Input.ByText(var text) -> Optional.of(text);
            case Input.ByWords(var words, var vectorShare) -> vectorShare > 0 ? Optional.of(words) : Optional.empty();
            case Input.ByRecord record -> Optional.empty();
            case Input.ByVector vector -> Optional.empty();
            case Input.ByBoth both -> Optional.empty();
        };
    }

    private static SearchResult found(VectorConnection client, CollectionName collection, SearchQuery query, Optional<Vector> embedded,
            Optional<Filter> filter, int topK) throws VectorStoreException {
        return switch (query.input()) {
            case Input.ByText text -> near(client, collection, query, new SearchRequest.Query.ByVector(embedded.orElseThrow()), filter, topK);
            case Input.ByVector(var vector) -> near(client, collection, query, new SearchRequest.Query.ByVector(vector), filter, topK);
            case Input.ByRecord(var id) -> near(client, collection, query, new SearchRequest.Query.ByRecord(id), filter, topK);
            case Input.ByWords(var words, var share) -> lexical(client, Lexis.WORDS).searchLexically(collection, new LexicalSearchRequest(
                    new Sought.Words(words), embedded.map(vector -> new Blend(query.space(), vector, share)), topK, filter, RecordFields.TEXTS));
            case Input.ByBoth(var dense, var space, var sparse, var share) -> lexical(client, Lexis.SPARSE).searchLexically(collection,
                    new LexicalSearchRequest(new Sought.Sparse(space, sparse), Optional.of(new Blend(query.space(), dense, share)), topK, filter,
                            RecordFields.TEXTS));
        };
    }

    private static SearchResult near(VectorConnection client, CollectionName collection, SearchQuery query, SearchRequest.Query what,
            Optional<Filter> filter, int topK) throws VectorStoreException {
        return client.search(collection, new SearchRequest(query.space(), what, topK, filter, RecordFields.TEXTS));
    }

    private static LexicalSearch lexical(VectorConnection client, Lexis wanted) throws VectorStoreException {
        return client.capability(LexicalSearch.class).filter(own -> own.lexis().contains(wanted)).orElseThrow(() -> switch (wanted) {
            case WORDS -> new VectorStoreException(Kind.INVALID_REQUEST, "This database does not look for words itself.",
                    "Search by text, which is turned into a vector on this computer.");
            case SPARSE -> new VectorStoreException(Kind.INVALID_REQUEST, "This database does not search by a dense and a sparse vector together.",
                    "Search by one of them.");
        });
    }

    private static int more(int topK, int most) {
        return (int) Math.max(topK, Math.min(most, (long) topK * MORE));
    }

    private static SearchResult filtered(SearchResult found, Filter here, int topK) {
        List<SearchHit> hits = found.hits().stream().filter(hit -> FilterMatcher.matches(here, hit.item())).limit(topK).toList();
        return new SearchResult(hits, found.metric(), found.scale());
    }

    private Vector embedded(CollectionInfo info, String spaceName, String text) throws VectorStoreException {
        VectorSpace space = info.spaces().stream().filter(candidate -> candidate.name().equals(spaceName)).findFirst()
                .orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST, "There is no vector space «" + spaceName + "».", ""));
        Optional<TextRefusal> refusal = textRefusal(space);
        if (refusal.isPresent()) {
            throw refused(refusal.get(), space);
        }
        TextEmbedder installed = Optional.ofNullable(embedder).orElseThrow(() -> refused(TextRefusal.NO_MODEL, space));
        return installed.embed(List.of(text)).vector(0).orElseThrow();
    }

    private VectorStoreException refused(TextRefusal refusal, VectorSpace space) {
        String advice = "Search by record or by vector.";
        return switch (refusal) {
            case NO_MODEL -> new VectorStoreException(Kind.INVALID_REQUEST, "No text model is installed.",
                    "Install the feature «Text to vector», or search by record or by vector.");
            case NOT_DENSE -> new VectorStoreException(Kind.INVALID_REQUEST, "The space «" + space.name() + "» has no dense vectors.", advice);
            case OTHER_DIMENSION -> new VectorStoreException(Kind.INVALID_REQUEST,
                    model().map(model -> model.name() + " makes vectors of " + model.dimension() + " dimensions").orElse("The model is gone")
                            + ", the collection has " + (space.dimension() == 0 ? "none yet" : space.dimension()) + ".", advice);
        };
    }
}
