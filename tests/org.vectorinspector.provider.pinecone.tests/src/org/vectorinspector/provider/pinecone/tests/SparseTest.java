package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Sparse vectors: alone in sparse indexes, beside dense ones where the metric is the inner product. */
class SparseTest {
    private static final CollectionName NAME = CollectionName.of("an-index");
    private static final VectorSpace SPARSE = new VectorSpace("sparse", VectorKind.SPARSE, 0, Metric.DOT);

    @Test
    void livesInSparseIndexes() throws Exception {
        for (CollectionSpec spec : List.of(new CollectionSpec(NAME, List.of(SPARSE), Metadata.EMPTY, Map.of()),
                new CollectionSpec(NAME, List.of(VectorSpace.dense(5, Metric.COSINE)), Metadata.EMPTY, Map.of("vector_type", "sparse")))) {
            for (String version : List.of("2026-04", "2026-07")) {
                try (Project project = Project.start(); VectorConnection connection = project.connect("api_version", version)) {
                    connection.create(spec);
                    assertEquals(List.of(SPARSE), connection.describe(NAME).spaces());
                    checkSparse(connection);
                }
            }
        }
    }

    private static void checkSparse(VectorConnection connection) throws VectorStoreException {
        List<VectorRecord> records = List.of(record("a", new int[] {1, -1}, 0.5f, 0.25f), record("b", new int[] {1, 7}, 2, 1),
                record("c", new int[] {9}, 3));
        assertEquals(List.of(), connection.upsert(NAME, RecordBatch.of(records)));
        assertEquals(records, Batches.walk(connection, NAME, PageRequest.first(2, RecordFields.ALL)));
        assertEquals(ids("b", "a"), found(connection, new Vector.Sparse(new int[] {1}, new float[] {1})));
        assertEquals(2, connection.count(NAME, Optional.of(new Filter.NotEquals("id", Value.of("c")))).records());
        SearchRequest near = new SearchRequest("sparse", new Query.ByRecord(RecordId.of("a")), 5, Optional.empty(), RecordFields.IDS);
        assertEquals(ids("b"), connection.search(NAME, near).hits().stream().map(hit -> hit.item().id()).toList());
        assertEquals(1, connection.upsert(NAME, Records.aRecord("dense").vector(1, 2).batch()).size());
    }

    @Test
    void standsBesideDenseVectorsOfAnInnerProduct() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = project.connect()) {
            connection.create(new CollectionSpec(NAME, List.of(VectorSpace.dense(2, Metric.DOT), SPARSE), Metadata.EMPTY, Map.of()));
            assertEquals(List.of(VectorSpace.dense(2, Metric.DOT), SPARSE), connection.describe(NAME).spaces());
            VectorRecord both = new VectorRecord(RecordId.of("both"), Optional.of("text"), Metadata.of("year", Value.of(2020)),
                    Map.of("default", new Vector.Dense(1, 2), "sparse", new Vector.Sparse(new int[] {3, 5}, new float[] {0.5f, 1.5f})));
            VectorRecord dense = Records.aRecord("dense").vector(3, 4).build();
            assertEquals(List.of(), connection.upsert(NAME, RecordBatch.of(List.of(both, dense))));
            assertEquals(List.of(both, dense), connection.fetch(NAME, ids("both", "dense"), RecordFields.ALL).rows());
            assertEquals(List.of(both, dense), connection.fetch(NAME, ids("both", "dense"), RecordFields.ALL).rows());
            SearchHit nearest = connection.search(NAME, request(new Vector.Sparse(new int[] {5}, new float[] {2}))).hits().getFirst();
            assertEquals(RecordId.of("both"), nearest.item().id());
            assertEquals(3, nearest.score(), 1e-6);
            assertEquals(both, nearest.item());
        }
    }

    @Test
    void isRefusedWhereItHasNoPlace() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = project.connect()) {
            connection.create(CollectionSpec.of(NAME.name(), 2, Metric.COSINE));
            VectorRecord both = new VectorRecord(RecordId.of("both"), Optional.empty(), Metadata.EMPTY,
                    Map.of("default", new Vector.Dense(1, 2), "sparse", new Vector.Sparse(new int[] {3}, new float[] {1})));
            String reason = connection.upsert(NAME, RecordBatch.of(List.of(both))).getFirst().message();
            assertTrue(reason.contains("«sparse»"), reason);
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(NAME, request(new Vector.Sparse(new int[] {5}, new float[] {2}))));
        }
    }

    @Test
    void hasSoManyNumbersAtMost() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = project.connect()) {
            connection.create(new CollectionSpec(NAME, List.of(SPARSE), Metadata.EMPTY, Map.of()));
            VectorRecord large = record("large", java.util.stream.IntStream.range(0, 1_001).toArray(), new float[1_001]);
            VectorRecord empty = record("empty", new int[0]);
            assertEquals(2, connection.upsert(NAME, RecordBatch.of(List.of(large, empty))).size());
        }
    }

    private static List<RecordId> found(VectorConnection connection, Vector near) throws VectorStoreException {
        return connection.search(NAME, request(near)).hits().stream().map(hit -> hit.item().id()).toList();
    }

    private static SearchRequest request(Vector near) {
        return new SearchRequest("sparse", new Query.ByVector(near), 5, Optional.empty(), RecordFields.ALL);
    }

    private static VectorRecord record(String id, int[] indices, float... values) {
        return new VectorRecord(RecordId.of(id), Optional.empty(), Metadata.of("id", Value.of(id)),
                Map.of("sparse", new Vector.Sparse(indices, values)));
    }

    private static List<RecordId> ids(String... ids) {
        return java.util.stream.Stream.of(ids).map(RecordId::of).toList();
    }
}
