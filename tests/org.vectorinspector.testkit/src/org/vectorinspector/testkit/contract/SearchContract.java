package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.testkit.Records;

/** Searches find the nearest records by every metric, with numbers that mean what their scale says. */
public interface SearchContract extends ContractSubject {
    @Test
    default void findsTheNearestByEveryMetric() throws VectorStoreException {
        for (Metric metric : provider().descriptor().collections().metrics()) {
            CollectionName collection = freshCollection(12, metric);
            write(collection, Batches.of(this, 0, 60, 12));
            float[] query = Records.randomVector(4711, 12);
            SearchResult result = connection().search(collection, byVector(query, 10));
            List<RecordId> expected = IntStream.range(0, 60).boxed()
                    .sorted(Comparator.comparingDouble(n -> -metric.similarity(measure(metric, query, n)))).limit(10).map(this::id).toList();
            if (metric != Metric.HAMMING) { // random vectors all differ in every place, and any order of equals is right
                assertEquals(expected, result.hits().stream().map(hit -> hit.item().id()).toList(), metric::toString);
            }
            assertEquals(10, result.hits().size(), metric::toString);
            assertEquals(metric, result.metric());
            assertScores(result, query);
        }
    }

    private void assertScores(SearchResult result, float[] query) {
        for (SearchHit hit : result.hits()) {
            double measure = Measures.of(result.metric(), query, ContractSubject.numbers(hit.item()));
            assertEquals(Measures.score(result.scale(), measure), hit.score(), 1e-4, () -> result.scale() + " of " + hit.item().id());
            assertEquals(result.metric().similarity(measure), hit.similarity(), 1e-4, () -> "similarity of " + hit.item().id());
        }
        List<Double> similarities = result.hits().stream().map(SearchHit::similarity).toList();
        assertEquals(similarities.stream().sorted(Comparator.reverseOrder()).toList(), similarities, "nearest first");
    }

    private double measure(Metric metric, float[] query, int n) {
        return Measures.of(metric, query, Records.randomVector(n, query.length));
    }

    @Test
    default void findsRecordsLikeARecordWithoutItself() throws VectorStoreException {
        CollectionName collection = freshCollection(8);
        write(collection, Batches.of(this, 0, 30, 8));
        SearchRequest request = new SearchRequest(VectorSpace.DEFAULT, new Query.ByRecord(id(3)), 29, Optional.empty(), RecordFields.IDS);
        List<RecordId> found = connection().search(collection, request).hits().stream().map(hit -> hit.item().id()).toList();
        assertEquals(29, found.size());
        assertFalse(found.contains(id(3)));
        SearchRequest ofNobody = new SearchRequest(VectorSpace.DEFAULT, new Query.ByRecord(id(999)), 5, Optional.empty(), RecordFields.IDS);
        Expect.failure(Kind.NOT_FOUND, () -> connection().search(collection, ofNobody));
    }

    @Test
    default void bringsAsManyAsAskedWithARareFilter() throws VectorStoreException {
        CollectionName collection = freshCollection(8);
        write(collection, Batches.of(this, 0, 1_000, 8));
        SearchRequest request = new SearchRequest(VectorSpace.DEFAULT, new Query.ByVector(new Vector.Dense(Records.randomVector(1, 8))), 5,
                Optional.of(new Filter.In("n", List.of(Value.of(17), Value.of(444), Value.of(901)))), RecordFields.TEXTS);
        SearchResult result = connection().search(collection, request);
        assertEquals(3, result.hits().size());
        assertTrue(result.hits().stream().allMatch(hit -> hit.item().vectors().isEmpty() && hit.item().document().isPresent()));
    }

    @Test
    default void brings100OutOf100() throws VectorStoreException {
        CollectionName collection = freshCollection(4);
        write(collection, Batches.of(this, 0, 100, 4));
        assertEquals(100, connection().search(collection, byVector(new float[] {1, 2, 3, 4}, 100)).hits().size());
        assertEquals(100, connection().search(collection, byVector(new float[] {1, 2, 3, 4}, 200)).hits().size());
    }

    @Test
    default void refusesQueriesThatDoNotFit() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 3, 3));
        Expect.failure(Kind.INVALID_REQUEST, () -> connection().search(collection, byVector(new float[] {1, 2}, 3)));
        Expect.failure(Kind.INVALID_REQUEST, () -> connection().search(collection, byVector(new float[] {1, Float.NaN, 0}, 3)));
        SearchRequest elsewhere = new SearchRequest("no-such-space", new Query.ByVector(new Vector.Dense(1, 2, 3)), 3, Optional.empty(),
                RecordFields.IDS);
        Expect.failure(Kind.INVALID_REQUEST, () -> connection().search(collection, elsewhere));
    }

    private static SearchRequest byVector(float[] query, int topK) {
        return new SearchRequest(VectorSpace.DEFAULT, new Query.ByVector(new Vector.Dense(query)), topK, Optional.empty(), RecordFields.ALL);
    }
}
