package org.vectorinspector.core.together.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.TargetHit;

/** Gives hits the one number that compares between servers. */
final class Cosines {
    private final Clients clients;

    Cosines(Clients clients) {
        this.clients = clients;
    }

    /** Tells whether the server's own number is the cosine. */
    static boolean measured(SearchResult found) {
        return found.metric() == Metric.COSINE;
    }

    /** Returns hits with the server's cosines. */
    static List<TargetHit> asMeasured(SearchResult found) {
        return ranked(found.hits(), hit -> Optional.of(hit.similarity()));
    }

    /** Returns hits without cosines. */
    static List<TargetHit> without(SearchResult found) {
        return ranked(found.hits(), hit -> Optional.empty());
    }

    /** Returns hits with cosines computed from their vectors, which are fetched. */
    List<TargetHit> computed(CollectionRef collection, String space, Vector.Dense query, SearchResult found) throws VectorStoreException {
        List<RecordId> ids = found.hits().stream().map(hit -> hit.item().id()).toList();
        Map<RecordId, Double> cosines = new HashMap<>();
        List<VectorRecord> items = ids.isEmpty() ? List.of() : clients.call(collection.connection(),
                client -> client.fetch(collection.collection(), ids, new RecordFields(false, false, Set.of(space))).rows());
        for (VectorRecord item : items) {
            if (item.vector(space).orElse(null) instanceof Vector.Dense own && own.dimension() == query.dimension()) {
                cosine(own, query).ifPresent(cosine -> cosines.put(item.id(), cosine));
            }
        }
        return ranked(found.hits(), hit -> Optional.ofNullable(cosines.get(hit.item().id())));
    }

    /** Returns where the cosines of these hits come from. */
    static CosineSource source(List<TargetHit> computed) {
        boolean any = computed.isEmpty() || computed.stream().anyMatch(hit -> hit.cosine().isPresent());
        return any ? CosineSource.COMPUTED : CosineSource.NONE;
    }

    /** Returns the cosine of the angle between two vectors, empty where one has no direction. */
    static Optional<Double> cosine(Vector.Dense one, Vector.Dense other) {
        double dot = 0;
        for (int i = 0; i < one.dimension(); i++) {
            dot += (double) one.values()[i] * other.values()[i];
        }
        double norms = one.norm() * other.norm();
        return norms > 0 && Double.isFinite(norms) ? Optional.of(Math.clamp(dot / norms, -1, 1)) : Optional.empty();
    }

    private static List<TargetHit> ranked(List<SearchHit> hits, Function<SearchHit, Optional<Double>> cosine) {
        List<TargetHit> ranked = new ArrayList<>();
        for (SearchHit hit : hits) {
            ranked.add(new TargetHit(ranked.size() + 1, hit, cosine.apply(hit)));
        }
        return ranked;
    }
}
