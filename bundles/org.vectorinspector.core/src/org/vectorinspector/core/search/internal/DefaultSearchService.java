package org.vectorinspector.core.search.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
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
    public SearchOutcome search(CollectionRef collection, SearchQuery query) throws VectorStoreException {
        return clients.call(collection.connection(), client -> search(client, collection, query));
    }

    private SearchOutcome search(VectorConnection client, CollectionRef collection, SearchQuery query) throws VectorStoreException {
        FilterPlan plan = query.filter().isPresent() ? FilterPlanner.plan(client, collection.collection(), query.filter().get())
                : new FilterPlan(Optional.empty(), Optional.empty(), List.of());
        long start = System.nanoTime();
        SearchRequest.Query vector = vector(client, collection, query);
        Duration embedding = Duration.ofNanos(System.nanoTime() - start);
        int wanted = plan.here().isEmpty() ? query.topK() : more(query.topK(), client.limits().topK());
        long asked = System.nanoTime();
        SearchResult found = client.search(collection.collection(),
                new SearchRequest(query.space(), vector, wanted, plan.onServer(), RecordFields.TEXTS));
        Duration searching = Duration.ofNanos(System.nanoTime() - asked);
        SearchResult kept = plan.here().map(filter -> filtered(found, filter, query.topK())).orElse(found);
        boolean complete = plan.here().isEmpty() || kept.hits().size() == query.topK() || found.hits().size() < wanted;
        boolean byText = query.input() instanceof Input.ByText;
        Optional<String> model = byText ? model().map(TextModel::name) : Optional.empty();
        return new SearchOutcome(kept, plan, complete, model, byText ? embedding : Duration.ZERO, searching);
    }

    private static int more(int topK, int most) {
        return (int) Math.max(topK, Math.min(most, (long) topK * MORE));
    }

    private static SearchResult filtered(SearchResult found, Filter here, int topK) {
        List<SearchHit> hits = found.hits().stream().filter(hit -> FilterMatcher.matches(here, hit.item())).limit(topK).toList();
        return new SearchResult(hits, found.metric(), found.scale());
    }

    private SearchRequest.Query vector(VectorConnection client, CollectionRef collection, SearchQuery query) throws VectorStoreException {
        return switch (query.input()) {
            case Input.ByVector(var vector) -> new SearchRequest.Query.ByVector(vector);
            case Input.ByRecord(var id) -> new SearchRequest.Query.ByRecord(id);
            case Input.ByText(var text) -> embedded(client.describe(collection.collection()), query.space(), text);
        };
    }

    private SearchRequest.Query embedded(CollectionInfo info, String spaceName, String text) throws VectorStoreException {
        VectorSpace space = info.spaces().stream().filter(candidate -> candidate.name().equals(spaceName)).findFirst()
                .orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST, "There is no vector space «" + spaceName + "».", ""));
        Optional<TextRefusal> refusal = textRefusal(space);
        if (refusal.isPresent()) {
            throw refused(refusal.get(), space);
        }
        TextEmbedder installed = Optional.ofNullable(embedder).orElseThrow(() -> refused(TextRefusal.NO_MODEL, space));
        return new SearchRequest.Query.ByVector(installed.embed(List.of(text)).vector(0).orElseThrow());
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
