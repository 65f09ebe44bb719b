package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.contract.Expect;

/** Named vectors, several vectors a record, and records without any. */
class SpacesTest extends StandInTest {
    private static final CollectionName NAME = CollectionName.of("Spaces");
    private static final VectorSpace TITLE = new VectorSpace("title", VectorKind.DENSE, 2, Metric.EUCLIDEAN);
    private static final VectorSpace IMAGE = new VectorSpace("image", VectorKind.DENSE, 3, Metric.DOT);
    private static final VectorSpace WORDS = new VectorSpace("words", VectorKind.MULTI, 2, Metric.COSINE);


    @BeforeEach
    void start() throws Exception {
        connection.create(new CollectionSpec(NAME, List.of(TITLE, IMAGE, WORDS), Metadata.EMPTY,
                Map.of("index_type", "flat", "compression", "bq")));
    }

    @Test
    void keepsTheVectorsOfEverySpace() throws VectorStoreException {
        Map<String, Vector> all = new LinkedHashMap<>(Map.of("title", new Vector.Dense(1, 2), "image", new Vector.Dense(-1, 0.5f, 3),
                "words", new Vector.Multi(2, new float[] {1, 0, 0, 1, 0.5f, 0.25f})));
        write(1, all);
        write(2, Map.of("image", new Vector.Dense(1, 1, 1)));
        write(3, Map.of());
        for (RecordBatch rows : List.of(connection.fetch(NAME, List.of(id(1), id(2), id(3)), RecordFields.ALL),
                connection.page(NAME, PageRequest.first(10, RecordFields.ALL)).records())) {
            assertEquals(all, rows.row(0).vectors());
            assertEquals(Map.of("image", new Vector.Dense(1, 1, 1)), rows.row(1).vectors());
            assertEquals(Map.of(), rows.row(2).vectors());
        }
        RecordFields titles = new RecordFields(false, false, Set.of("title"));
        assertEquals(Set.of("title"), connection.page(NAME, PageRequest.first(10, titles)).records().row(0).vectors().keySet());
        assertEquals(Set.of(TITLE, IMAGE, WORDS), Set.copyOf(connection.describe(NAME).spaces()));
    }

    @Test
    void searchesInTheSpaceThatIsNamed() throws VectorStoreException {
        write(1, Map.of("title", new Vector.Dense(0, 0), "image", new Vector.Dense(1, 0, 0), "words",
                new Vector.Multi(2, new float[] {1, 0})));
        write(2, Map.of("title", new Vector.Dense(3, 4), "image", new Vector.Dense(5, 0, 0), "words",
                new Vector.Multi(2, new float[] {0, 1, 1, 1})));
        SearchResult title = search("title", new Query.ByVector(new Vector.Dense(0, 0)));
        assertEquals(List.of(id(1), id(2)), title.hits().stream().map(hit -> hit.item().id()).toList());
        assertEquals(25, title.hits().get(1).score(), 1e-6);
        assertEquals(SearchResult.ScoreScale.SQUARED_DISTANCE, title.scale());
        SearchResult image = search("image", new Query.ByVector(new Vector.Dense(1, 0, 0)));
        assertEquals(List.of(id(2), id(1)), image.hits().stream().map(hit -> hit.item().id()).toList());
        assertEquals(-5, image.hits().getFirst().score(), 1e-6);
        SearchResult words = search("words", new Query.ByVector(new Vector.Multi(2, new float[] {0, 1, 1, 0})));
        assertEquals(List.of(id(2), id(1)), words.hits().stream().map(hit -> hit.item().id()).toList());
        assertEquals(2, words.hits().getFirst().similarity(), 1e-6);
        assertEquals(List.of(id(2)), search("image", new Query.ByRecord(id(1))).hits().stream().map(hit -> hit.item().id()).toList());
    }

    @Test
    void refusesVectorsThatDoNotFitTheSpace() throws VectorStoreException {
        write(1, Map.of("title", new Vector.Dense(0, 0), "words", new Vector.Multi(2, new float[] {1, 0})));
        Expect.failure(Kind.INVALID_REQUEST, () -> search("title", new Query.ByVector(new Vector.Multi(2, new float[] {1, 0}))));
        Expect.failure(Kind.INVALID_REQUEST, () -> search("words", new Query.ByVector(new Vector.Dense(1, 0))));
        Expect.failure(Kind.INVALID_REQUEST, () -> search("words", new Query.ByVector(new Vector.Multi(3, new float[] {1, 0, 0}))));
        Expect.failure(Kind.INVALID_REQUEST, () -> search("nowhere", new Query.ByVector(new Vector.Dense(1, 0))));
        for (Map<String, Vector> wrong : List.<Map<String, Vector>>of(Map.of("nowhere", new Vector.Dense(1, 2)),
                Map.of("words", new Vector.Dense(1, 2)),
                Map.of("title", new Vector.Sparse(new int[] {1}, new float[] {1})))) {
            assertEquals(1, connection.upsert(NAME, batch(9, wrong)).size(), wrong::toString);
        }
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(NAME, batch(9, Map.of("title", new Vector.Dense(1, 2, 3)))));
        assertTrue(connection.fetch(NAME, List.of(id(9)), RecordFields.IDS).isEmpty());
    }

    @Test
    void refusesSpacesThatTheServerCannotHave() throws Exception {
        VectorSpace sparse = new VectorSpace("sparse", VectorKind.SPARSE, 0, Metric.DOT);
        VectorSpace named = new VectorSpace("with space", VectorKind.DENSE, 2, Metric.COSINE);
        for (VectorSpace space : List.of(sparse, named)) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.create(spec(space)));
        }
        try (WeaviateTestServer old = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION,
                "1.28.0")); VectorConnection own = old.connect()) {
            Expect.failure(Kind.INVALID_REQUEST, () -> own.create(spec(WORDS)));
        }
    }

    @Test
    void understandsANamedVectorCalledDefault() throws Exception {
        server.create("{\"class\": \"Python\", "
                + "\"vectorConfig\": {\"default\": {\"vectorizer\": {\"none\": {}}, \"vectorIndexType\": \"hnsw\"}}}");
        CollectionName python = CollectionName.of("Python");
        assertEquals(List.of(), connection.upsert(python, batch(1, Map.of(VectorSpace.DEFAULT, new Vector.Dense(1, 2)))));
        assertEquals(List.of(VectorSpace.dense(2, Metric.COSINE)), connection.describe(python).spaces());
        SearchRequest near = new SearchRequest(VectorSpace.DEFAULT, new Query.ByVector(new Vector.Dense(1, 2)), 1, Optional.empty(),
                RecordFields.ALL);
        assertEquals(new Vector.Dense(1, 2), connection.search(python, near).hits().getFirst().item().vectors().get(VectorSpace.DEFAULT));
    }

    private SearchResult search(String space, Query query) throws VectorStoreException {
        return connection.search(NAME, new SearchRequest(space, query, 5, Optional.empty(), RecordFields.TEXTS));
    }

    private void write(int n, Map<String, Vector> vectors) throws VectorStoreException {
        assertEquals(List.of(), connection.upsert(NAME, batch(n, vectors)));
    }

    private static RecordBatch batch(int n, Map<String, Vector> vectors) {
        return RecordBatch.of(List.of(new VectorRecord(id(n), Optional.empty(), Metadata.EMPTY, vectors)));
    }

    private static CollectionSpec spec(VectorSpace space) {
        return new CollectionSpec(CollectionName.of("Other"), List.of(space), Metadata.EMPTY, Map.of());
    }

    private static RecordId id(int n) {
        return new RecordId.Uuid(new UUID(0, n));
    }
}
