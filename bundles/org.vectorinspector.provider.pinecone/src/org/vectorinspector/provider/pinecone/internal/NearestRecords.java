package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.http.VectorRules;
import org.vectorinspector.provider.pinecone.internal.RecordQuery.Found;

/** Searches by the vector of one space. */
final class NearestRecords {
    static final int TOP_K = 10_000;

    private final Place place;

    NearestRecords(Place place) {
        this.place = place;
    }

    SearchResult search(SearchRequest request) throws VectorStoreException {
        check(request);
        Vector near = vector(request);
        Optional<RecordId> itself = request.query() instanceof Query.ByRecord(RecordId id) ? Optional.of(id) : Optional.empty();
        int wanted = Math.min(TOP_K, itself.isPresent() ? request.topK() + 1 : request.topK());
        Found found = new RecordQuery(place).nearest(Probe.of(near), request.filter(), wanted, request.fields());
        List<SearchHit> hits = new ArrayList<>(found.records().size());
        for (int row = 0; row < found.records().size() && hits.size() < request.topK(); row++) {
            if (!itself.equals(Optional.of(found.records().ids().get(row)))) {
                hits.add(hit(found.records().row(row), found.scores().get(row)));
            }
        }
        return new SearchResult(hits, place.index().metric(), scale());
    }

    private void check(SearchRequest request) throws VectorStoreException {
        if (!place.index().has(request.space())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The index has no vectors «" + request.space() + "».",
                    "Search in «" + place.index().spaces().getFirst().name() + "».");
        }
        checkSize(request.topK());
    }

    /** Throws when more records are wanted than Pinecone finds. */
    static void checkSize(int topK) throws VectorStoreException {
        if (topK > TOP_K) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Pinecone finds at most " + TOP_K + " records at once.", "Ask for fewer.");
        }
    }

    private Vector vector(SearchRequest request) throws VectorStoreException {
        Vector vector = switch (request.query()) {
            case Query.ByVector(Vector own) -> own;
            case Query.ByRecord(RecordId id) -> ofRecord(id, request.space());
        };
        if (request.space().equals(VectorSpace.DEFAULT)) {
            dense(place, vector);
        } else if (!(vector instanceof Vector.Sparse sparse) || sparse.values().length == 0) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The vectors «" + request.space() + "» are sparse.",
                    "Enter indices and as many values.");
        }
        return vector;
    }

    /** Returns a vector that the dense space can be searched by. */
    static Vector.Dense dense(Place place, Vector vector) throws VectorStoreException {
        if (!(vector instanceof Vector.Dense dense)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The vectors «" + VectorSpace.DEFAULT + "» are dense.",
                    "Enter a list of numbers.");
        }
        VectorRules.check(dense.values(), place.index().dimension());
        return dense;
    }

    private Vector ofRecord(RecordId id, String space) throws VectorStoreException {
        RecordBatch found = RecordsById.fetch(place, List.of(id), new RecordFields(false, false, Set.of(space)));
        Optional<Vector> own = found.isEmpty() ? Optional.empty() : found.row(0).vector(space);
        return own.orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no record «" + id.text() + "» with a vector.",
                "Check the id, or refresh."));
    }

    private SearchHit hit(VectorRecord item, double score) {
        Metric metric = place.index().metric();
        double measure = metric == Metric.EUCLIDEAN ? Math.sqrt(Math.max(0, score)) : score;
        return new SearchHit(item, score, metric.similarity(measure));
    }

    private ScoreScale scale() {
        return switch (place.index().metric()) {
            case COSINE -> ScoreScale.COSINE_SIMILARITY;
            case DOT -> ScoreScale.DOT_PRODUCT;
            case EUCLIDEAN -> ScoreScale.SQUARED_DISTANCE;
            case MANHATTAN, HAMMING, OTHER -> ScoreScale.RELEVANCE;
        };
    }
}
