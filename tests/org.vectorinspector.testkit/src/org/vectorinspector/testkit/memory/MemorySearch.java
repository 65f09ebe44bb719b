package org.vectorinspector.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.testkit.contract.Measures;

/** Finds the nearest records by looking at all of them. */
final class MemorySearch {
    private final MemoryCollection records;
    private final SearchRequest request;

    MemorySearch(MemoryCollection records, SearchRequest request) {
        this.records = records;
        this.request = request;
    }

    SearchResult run(Stream<VectorRecord> candidates) throws VectorStoreException {
        VectorSpace space = records.info().spaces().stream().filter(candidate -> candidate.name().equals(request.space())).findFirst()
                .orElseThrow(() -> invalid("There is no vector space " + request.space() + "."));
        float[] query = query(space);
        List<SearchHit> hits = candidates.filter(item -> item.vector(space.name()).isPresent() && !isQuery(item))
                .map(item -> hit(item, space, query)).sorted(Comparator.comparingDouble(SearchHit::similarity).reversed())
                .limit(request.topK()).toList();
        return new SearchResult(hits, space.metric(), scale(space.metric()));
    }

    private float[] query(VectorSpace space) throws VectorStoreException {
        Vector.Dense vector = (Vector.Dense) switch (request.query()) {
            case Query.ByVector(Vector given) -> given;
            case Query.ByRecord(var id) -> records.find(id).flatMap(item -> item.vector(space.name()))
                    .orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no record " + id.text() + ".", ""));
        };
        if (space.dimension() != 0 && vector.dimension() != space.dimension()) {
            throw invalid("The vector has " + vector.dimension() + " dimensions, the collection has " + space.dimension() + ".");
        }
        for (float value : vector.values()) {
            if (!Float.isFinite(value)) {
                throw invalid("The vector holds a number that is not finite.");
            }
        }
        return vector.values();
    }

    private boolean isQuery(VectorRecord item) {
        return request.query() instanceof Query.ByRecord(var id) && id.equals(item.id());
    }

    private SearchHit hit(VectorRecord item, VectorSpace space, float[] query) {
        Optional<Vector> own = item.vector(space.name());
        double measure = Measures.of(space.metric(), query, ((Vector.Dense) own.orElseThrow()).values());
        return new SearchHit(MemoryConnection.cut(item, request.fields()), measure, space.metric().similarity(measure));
    }

    private static ScoreScale scale(Metric metric) {
        return switch (metric) {
            case COSINE -> ScoreScale.COSINE_SIMILARITY;
            case DOT -> ScoreScale.DOT_PRODUCT;
            case EUCLIDEAN, MANHATTAN, HAMMING -> ScoreScale.DISTANCE;
            case OTHER -> ScoreScale.RELEVANCE;
        };
    }

    private static VectorStoreException invalid(String message) {
        return new VectorStoreException(Kind.INVALID_REQUEST, message, "Correct the query.");
    }
}
