package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Collections with several vector spaces: dense, sparse and multi-vectors, each written, read and searched by its name. */
@TestInstance(Lifecycle.PER_CLASS)
class QdrantSpacesTest {
    private static final CollectionName DOCS = CollectionName.of("docs");
    private static final List<VectorSpace> SPACES = List.of(new VectorSpace("title", VectorKind.DENSE, 3, Metric.EUCLIDEAN),
            new VectorSpace("tokens", VectorKind.MULTI, 2, Metric.DOT), new VectorSpace("words", VectorKind.SPARSE, 0, Metric.DOT));

    private Qdrant qdrant;
    private VectorConnection connection;

    @BeforeAll
    void start() throws Exception {
        qdrant = Qdrant.start();
        connection = qdrant.connect();
    }

    @AfterAll
    void stop() {
        connection.close();
        qdrant.close();
    }

    @BeforeEach
    void write() throws VectorStoreException {
        connection.create(new CollectionSpec(DOCS, SPACES, Metadata.EMPTY, Map.of("on_disk", "true", "shard_number", "2", "on_disk_payload", "false")));
        assertEquals(List.of(), connection.upsert(DOCS, RecordBatch.of(records())));
    }

    @AfterEach
    void drop() throws VectorStoreException {
        connection.drop(DOCS);
        qdrant.verify();
    }

    @Test
    void describesItsSpacesAndSettings() throws VectorStoreException {
        var info = connection.describe(DOCS);
        assertEquals(SPACES, info.spaces());
        assertEquals("2", info.details().get("shard_number"));
        assertEquals("false", info.details().get("on_disk_payload"));
    }

    @Test
    void bringsBackEveryKindOfVectorInBothForms() throws VectorStoreException {
        for (VectorForm form : VectorForm.values()) {
            List<VectorRecord> rows = Batches.walk(connection, DOCS, PageRequest.first(2, RecordFields.ALL).as(form));
            assertEquals(records(), rows, form::toString);
        }
        assertEquals(records(), connection.fetch(DOCS, records().stream().map(VectorRecord::id).toList(), RecordFields.ALL).rows());
    }

    @Test
    void bringsTheWantedSpacesOnly() throws VectorStoreException {
        RecordFields words = new RecordFields(false, false, Set.of("words"));
        List<VectorRecord> rows = Batches.walk(connection, DOCS, PageRequest.first(10, words));
        assertEquals(Set.of("words"), rows.get(0).vectors().keySet());
        assertEquals(Set.of(), rows.get(1).vectors().keySet());
    }

    @Test
    void searchesEachSpaceByItsName() throws VectorStoreException {
        assertFound(new Vector.Dense(0, 0, 1), "title", ScoreScale.DISTANCE, 2, 1);
        assertFound(new Vector.Sparse(new int[] {7, 90}, new float[] {1, 1}), "words", ScoreScale.DOT_PRODUCT, 3, 1);
        assertFound(new Vector.Multi(2, new float[] {0, 1, 0, 1}), "tokens", ScoreScale.RELEVANCE, 3, 2);
        assertFound(new Vector.Dense(0, 1), "tokens", ScoreScale.RELEVANCE, 3, 2);
    }

    private void assertFound(Vector near, String space, ScoreScale scale, long... ids) throws VectorStoreException {
        SearchResult result = connection.search(DOCS, search(space, new Query.ByVector(near)));
        assertEquals(scale, result.scale());
        for (int i = 0; i < ids.length; i++) {
            assertEquals(new RecordId.Number(ids[i]), result.hits().get(i).item().id(), space);
        }
    }

    @Test
    void searchesByTheVectorOfARecord() throws VectorStoreException {
        SearchResult result = connection.search(DOCS, search("words", new Query.ByRecord(new RecordId.Number(1))));
        assertEquals(List.of(new RecordId.Number(3)), result.hits().stream().map(hit -> hit.item().id()).toList());
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(DOCS, search("words", new Query.ByRecord(new RecordId.Number(2)))));
    }

    @Test
    void refusesVectorsOfAnotherKind() throws VectorStoreException {
        for (Map.Entry<String, Vector> wrong : Map.<String, Vector>of("words", new Vector.Dense(1, 2, 3), "title",
                new Vector.Sparse(new int[] {1}, new float[] {1}), "nowhere", new Vector.Dense(1)).entrySet()) {
            VectorRecord item = new VectorRecord(new RecordId.Number(9), Optional.empty(), Metadata.EMPTY, Map.of(wrong.getKey(), wrong.getValue()));
            List<RecordFailure> failures = connection.upsert(DOCS, RecordBatch.of(List.of(item)));
            assertEquals(1, failures.size(), wrong.getKey());
            assertTrue(failures.getFirst().message().contains("«" + wrong.getKey() + "»"), failures.getFirst().message());
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(DOCS, search(wrong.getKey(), new Query.ByVector(wrong.getValue()))));
        }
        VectorRecord narrow = new VectorRecord(new RecordId.Number(9), Optional.empty(), Metadata.EMPTY, Map.of("tokens", new Vector.Multi(3, new float[3])));
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(DOCS, RecordBatch.of(List.of(narrow))));
    }

    private static SearchRequest search(String space, Query query) {
        return new SearchRequest(space, query, 3, Optional.empty(), RecordFields.IDS);
    }

    private static List<VectorRecord> records() {
        return List.of(record(1, new Vector.Dense(1, 0, 0), new Vector.Multi(2, new float[] {1, 0, -1, 0}), new Vector.Sparse(new int[] {7, 90}, new float[] {1, .5f})),
                record(2, new Vector.Dense(0, 0, 2), new Vector.Multi(2, new float[] {1, 1}), null),
                record(3, null, new Vector.Multi(2, new float[] {0, 3, 1, 1}), new Vector.Sparse(new int[] {7, -1}, new float[] {2, 1})));
    }

    private static VectorRecord record(long id, Vector title, Vector tokens, Vector words) {
        Map<String, Vector> vectors = new LinkedHashMap<>();
        Optional.ofNullable(title).ifPresent(vector -> vectors.put("title", vector));
        Optional.ofNullable(tokens).ifPresent(vector -> vectors.put("tokens", vector));
        Optional.ofNullable(words).ifPresent(vector -> vectors.put("words", vector));
        return new VectorRecord(new RecordId.Number(id), Optional.of("Document " + id), Metadata.EMPTY, vectors);
    }
}
