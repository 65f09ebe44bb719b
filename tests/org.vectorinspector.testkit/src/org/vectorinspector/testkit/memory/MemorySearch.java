package org.vectorinspector.testkit.memory;

import java.util.Arrays;
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
import org.vectorinspector.api.model.VectorKind;
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
        Vector query = query(space);
        List<SearchHit> hits = candidates.filter(item -> item.vector(space.name()).isPresent() && !isQuery(item))
                .map(item -> hit(item, space, query)).sorted(Comparator.comparingDouble(SearchHit::similarity).reversed())
                .limit(request.topK()).toList();
        return new SearchResult(hits, space.metric(), scale(space.metric()));
    }

    private Vector query(VectorSpace space) throws VectorStoreException {
        Vector given = switch (request.query()) {
            case Query.ByVector(Vector own) -> own;
            case Query.ByRecord(var id) -> records.find(id).flatMap(item -> item.vector(space.name()))
                    .orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no record " + id.text() + ".", ""));
        };
        if (given instanceof Vector.Sparse != (space.kind() == VectorKind.SPARSE)) {
            throw invalid("The space " + space.name() + " is not searched by such a vector.");
        }
        if (!(given instanceof Vector.Dense vector)) {
            return given;
        }
        if (space.dimension() != 0 && vector.dimension() != space.dimension()) {
            throw invalid("The vector has " + vector.dimension() + " dimensions, the collection has " + space.dimension() + ".");
        }
        for (float value : vector.values()) {
            if (!Float.isFinite(value)) {
                throw invalid("The vector holds a number that is not finite.");
            }
        }
        return vector;
    }

    private boolean isQuery(VectorRecord item) {
        return request.query() instanceof Query.ByRecord(var id) && id.equals(item.id());
    }

    private SearchHit hit(VectorRecord item, VectorSpace space, Vector query) {
        Vector own = item.vector(space.name()).orElseThrow();
        double measure = query instanceof Vector.Sparse sparse ? inner(sparse, (Vector.Sparse) own)
                : Measures.of(space.metric(), ((Vector.Dense) query).values(), ((Vector.Dense) own).values());
        return new SearchHit(MemoryConnection.cut(item, request.fields()), measure, space.metric().similarity(measure));
    }

    /** Returns the sum of the products at the places that both have. */
    static double inner(Vector.Sparse one, Vector.Sparse other) {
        double sum = 0;
        for (int i = 0; i < one.indices().length; i++) {
            int place = Arrays.binarySearch(other.indices(), one.indices()[i]);
            sum += place < 0 ? 0 : (double) one.values()[i] * other.values()[place];
        }
        return sum;
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
