package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.LexicalSearch.Lexis;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.core.search.SearchQuery.Input;
import org.vectorinspector.core.search.SearchService;
import org.vectorinspector.core.search.SearchService.TextRefusal;
import org.vectorinspector.core.search.internal.DefaultSearchService;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

class SearchServiceTest {
    private final World world = new World();
    private final SearchService search = new DefaultSearchService(world.connections, Optional.of(new FirstLetters()));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void searchesByTextRecordAndVector() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 50, 4), 4);
        SearchOutcome byVector = search.search(docs, query(new Input.ByVector(vector(7))));
        assertEquals(RecordId.of("r-000007"), byVector.result().hits().getFirst().item().id());
        assertTrue(byVector.model().isEmpty());
        SearchOutcome byRecord = search.search(docs, query(new Input.ByRecord(RecordId.of("r-000007"))));
        assertTrue(byRecord.result().hits().stream().noneMatch(hit -> hit.item().id().equals(RecordId.of("r-000007"))));
        SearchOutcome byText = search.search(docs, query(new Input.ByText("abcd")));
        assertEquals(Optional.of("first-letters"), byText.model());
        assertEquals(5, byText.result().hits().size());
    }

    @Test
    void saysWhyATextCannotBeSearchedFor() throws VectorStoreException {
        assertEquals(Optional.of(TextRefusal.OTHER_DIMENSION), search.textRefusal(VectorSpace.dense(3, Metric.COSINE)));
        assertEquals(Optional.empty(), search.textRefusal(VectorSpace.dense(4, Metric.COSINE)));
        SearchService without = new DefaultSearchService(world.connections, Optional.empty());
        assertEquals(Optional.of(TextRefusal.NO_MODEL), without.textRefusal(VectorSpace.dense(4, Metric.COSINE)));
        CollectionRef docs = world.collection(Records.numbered(0, 5, 3), 3);
        Expect.failure(Kind.INVALID_REQUEST, () -> search.search(docs, query(new Input.ByText("abcd"))));
    }

    @Test
    void letsTheDatabaseLookForWords() throws VectorStoreException {
        CollectionRef docs = world.collection(RecordBatch.of(List.of(text("one", "aaaa fox fox", 0), text("two", "bbbb fox", 1),
                text("three", "cccc hare", 1))), 4);
        assertEquals(Set.of(Lexis.values()), search.lexis(docs.connection()));
        SearchOutcome words = search.search(docs, query(new Input.ByWords("fox", 0)));
        assertEquals(List.of("one", "two"), ids(words));
        assertEquals(Optional.empty(), words.model(), "no vector is made for words alone");
        SearchOutcome blended = search.search(docs, query(new Input.ByWords("fox!", 1)));
        assertEquals(Optional.of("first-letters"), blended.model());
        assertEquals("one", ids(search.search(docs, query(new Input.ByWords("fox!", 0.1)))).getFirst());
        assertEquals(3, ids(blended).size(), "a vector finds records without the word too");
        Filter second = new Filter.Equals("n", Value.of(1));
        assertEquals(List.of("two"), ids(search.search(docs, new SearchQuery(VectorSpace.DEFAULT, new Input.ByWords("fox", 0), 5, Optional.of(second)))));
    }

    @Test
    void saysWhichDatabaseDoesNotLookForWords() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 5, 4), 4);
        SearchService without = new DefaultSearchService(Overriding.client(world.connections, "capability", Optional::empty), Optional.empty());
        assertEquals(Set.of(), without.lexis(docs.connection()));
        Expect.failure(Kind.INVALID_REQUEST, () -> without.search(docs, query(new Input.ByWords("fox", 0))));
        Input both = new Input.ByBoth(new Vector.Dense(1, 0, 0, 0), "sparse", sparse(7, 1), 0.5);
        VectorStoreException alone = Expect.failure(Kind.INVALID_REQUEST, () -> without.search(docs, query(both)));
        assertTrue(alone.getMessage().contains("dense and a sparse vector together"), alone.getMessage());
        world.connections.disconnect(docs.connection());
        assertEquals(Set.of(), search.lexis(docs.connection()));
        assertThrows(IllegalArgumentException.class, () -> new Input.ByWords("fox", 1.5));
        assertThrows(IllegalArgumentException.class, () -> new Input.ByWords(" ", 0));
    }

    @Test
    void weighsADenseVectorAgainstASparseOne() throws VectorStoreException {
        ManagedConnection connection = world.open("both");
        CollectionName name = CollectionName.of("docs");
        connection.client().create(new CollectionSpec(name, List.of(VectorSpace.dense(2, Metric.DOT),
                new VectorSpace("words", VectorKind.SPARSE, 0, Metric.DOT)), Metadata.EMPTY, Map.of()));
        connection.client().upsert(name, RecordBatch.of(List.of(
                Records.aRecord("near").with("n", 1).vector(1, 0).vector("words", sparse(3, 0.1f)).build(),
                Records.aRecord("worded").with("n", 2).vector(0, 1).vector("words", sparse(7, 1)).build())));
        CollectionRef docs = new CollectionRef(connection.id(), name);
        for (double share : new double[] {0, 1}) {
            Input both = new Input.ByBoth(new Vector.Dense(1, 0), "words", sparse(7, 1), share);
            SearchOutcome outcome = search.search(docs, query(both));
            assertEquals(share == 0 ? "worded" : "near", ids(outcome).getFirst(), "with the dense vector's share " + share);
            assertEquals(Optional.empty(), outcome.model());
            Filter first = new Filter.Equals("n", Value.of(1));
            SearchOutcome filtered = search.search(docs, new SearchQuery(VectorSpace.DEFAULT, both, 5, Optional.of(first)));
            assertTrue(filtered.result().hits().stream().allMatch(hit -> hit.item().id().equals(RecordId.of("near"))));
        }
        assertEquals("worded", ids(search.search(docs, new SearchQuery("words", new Input.ByVector(sparse(7, 1)), 5, Optional.empty()))).getFirst());
        assertThrows(IllegalArgumentException.class, () -> new Input.ByBoth(new Vector.Dense(1), "words", sparse(7, 1), -0.1));
        assertThrows(IllegalArgumentException.class,
                () -> new Input.ByBoth(new Vector.Dense(1), "words", new Vector.Sparse(new int[0], new float[0]), 0.5));
    }

    private static Vector.Sparse sparse(int place, float value) {
        return new Vector.Sparse(new int[] {place}, new float[] {value});
    }

    private static VectorRecord text(String id, String document, int n) {
        return Records.aRecord(RecordId.of(id)).document(document).with("n", n).vector(1, 2, 3, 4 + n).build();
    }

    private static List<String> ids(SearchOutcome outcome) {
        return outcome.result().hits().stream().map(hit -> hit.item().id().text()).toList();
    }

    @Test
    void considersOnlyWhatMeetsTheFilter() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 70, 4), 4);
        Filter group = new Filter.Equals("group", Value.of("g3"));
        SearchOutcome found = search.search(docs, new SearchQuery(VectorSpace.DEFAULT, new Input.ByVector(vector(7)), 5, Optional.of(group)));
        assertEquals(5, found.result().hits().size());
        assertTrue(found.result().hits().stream().allMatch(hit -> hit.item().metadata().get("group").equals(Optional.of(Value.of("g3")))));
        assertTrue(found.complete());
    }

    private static Vector vector(int n) {
        return Records.numbered(n, 4).vector(VectorSpace.DEFAULT).orElseThrow();
    }

    private static SearchQuery query(Input input) {
        return new SearchQuery(VectorSpace.DEFAULT, input, 5, Optional.empty());
    }

    /** A model that knows the first four letters of a text. */
    private static final class FirstLetters implements TextEmbedder {
        @Override
        public String model() {
            return "first-letters";
        }

        @Override
        public int dimension() {
            return 4;
        }

        @Override
        public DenseBlock embed(List<String> texts) {
            float[] values = new float[texts.size() * 4];
            for (int i = 0; i < values.length; i++) {
                values[i] = texts.get(i / 4).charAt(i % 4);
            }
            return new DenseBlock(4, values);
        }
    }
}
