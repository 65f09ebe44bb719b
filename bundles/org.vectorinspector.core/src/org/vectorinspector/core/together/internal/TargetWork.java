package org.vectorinspector.core.together.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.core.search.SearchService;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetHit;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TargetState.Phase;
import org.vectorinspector.core.together.Timing;
import org.vectorinspector.core.together.TogetherQuery;

/** What one target does: reach the collection, get the vector, search, give the hits their cosines. Blocks. */
final class TargetWork {
    private final TogetherQuery query;
    private final SearchService search;
    private final Clients clients;
    private final QueryVectors vectors;

    TargetWork(TogetherQuery query, SearchService search, Clients clients, QueryVectors vectors) {
        this.query = query;
        this.search = search;
        this.clients = clients;
        this.vectors = vectors;
    }

    TargetState run(Target target, TargetAccess access, Consumer<Phase> phases) throws VectorStoreException {
        Stopwatch watch = new Stopwatch();
        CollectionRef collection = access.reach(target);
        CollectionInfo info = clients.call(collection.connection(), client -> client.describe(collection.collection()));
        Optional<VectorSpace> space = Spaces.find(info, target.space());
        if (space.isEmpty()) {
            return new TargetState.LeftOut(target.space().isEmpty() ? "The collection has no vectors."
                    : "The collection has no vector space «" + target.space() + "».");
        }
        Duration reaching = watch.lap();
        phases.accept(Phase.EMBEDDING);
        return switch (vectors.of(space.get(), target, access)) {
            case QueryVector.Unfit(String reason) -> new TargetState.LeftOut(reason);
            case QueryVector.Made made -> new TargetState.Done(answer(collection, space.get(), made, reaching, watch, phases));
        };
    }

    private TargetAnswer answer(CollectionRef collection, VectorSpace space, QueryVector.Made made, Duration reaching, Stopwatch watch,
            Consumer<Phase> phases) throws VectorStoreException {
        phases.accept(Phase.SEARCHING);
        watch.lap();
        SearchOutcome outcome = search.search(collection,
                new SearchQuery(space.name(), new SearchQuery.Input.ByVector(made.vector()), query.topK(), query.filter()));
        Duration searching = watch.lap();
        SearchResult found = outcome.result();
        List<TargetHit> hits;
        CosineSource source;
        if (Cosines.measured(found)) {
            hits = Cosines.asMeasured(found);
            source = CosineSource.SERVER;
        } else {
            phases.accept(Phase.COMPARING);
            hits = computed(collection, space, made.vector(), found);
            source = Cosines.source(hits);
        }
        Timing timing = new Timing(reaching, made.took(), searching, watch.lap());
        return new TargetAnswer(space, made.model(), outcome, hits, source, timing);
    }

    /** The answer stands without cosines: where the vectors cannot be had, it has none. */
    private List<TargetHit> computed(CollectionRef collection, VectorSpace space, Vector vector, SearchResult found) throws VectorStoreException {
        if (!(vector instanceof Vector.Dense dense)) {
            return Cosines.without(found);
        }
        try {
            return new Cosines(clients).computed(collection, space.name(), dense, found);
        } catch (VectorStoreException unreadable) {
            if (unreadable.kind() == Kind.CANCELLED) {
                throw unreadable;
            }
            Logger.getLogger(TargetWork.class.getName()).log(Level.INFO, "No cosines for " + collection.collection(), unreadable);
            return Cosines.without(found);
        }
    }

    /** Measures one thing after the other. */
    private static final class Stopwatch {
        private long last = System.nanoTime();

        Duration lap() {
            long now = System.nanoTime();
            Duration lap = Duration.ofNanos(now - last);
            last = now;
            return lap;
        }
    }
}
