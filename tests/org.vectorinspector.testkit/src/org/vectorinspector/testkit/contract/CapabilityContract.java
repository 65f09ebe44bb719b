package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.LexicalSearchRequest.Blend;
import org.vectorinspector.api.model.LexicalSearchRequest.Sought;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Insertion;
import org.vectorinspector.api.spi.LexicalSearch;
import org.vectorinspector.api.spi.LexicalSearch.Lexis;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions.Level;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.testkit.Records;

/** Capabilities that a connection offers do what they say; what it does not offer is refused, not half done. */
public interface CapabilityContract extends ContractSubject {
    @Test
    default void jumpsToAnyRow() throws VectorStoreException {
        Optional<RowAccess> rows = connection().capability(RowAccess.class);
        Assumptions.assumeTrue(rows.isPresent(), "no row access");
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 300, 3));
        connection().delete(collection, List.of(id(10), id(150)));
        List<RecordId> all = Batches.ids(connection(), collection);
        PageRequest request = PageRequest.first(20, RecordFields.IDS);
        for (int row : new int[] {0, 1, 11, 149, 280, 297}) {
            RecordPage page = rows.get().pageAt(collection, row, request);
            assertEquals(all.subList(row, Math.min(row + 20, 298)), page.records().ids(), "from row " + row);
        }
        assertTrue(rows.get().pageAt(collection, 298, request).records().isEmpty());
        RecordPage middle = rows.get().pageAt(collection, 100, request);
        assertEquals(all.subList(120, 140), connection().page(collection, request.from(middle.next().orElseThrow())).records().ids());
    }

    @Test
    default void insertsNewRecordsAsUpsertDoes() throws VectorStoreException {
        Optional<Insertion> insertion = connection().capability(Insertion.class);
        Assumptions.assumeTrue(insertion.isPresent(), "no insertion");
        CollectionName collection = freshCollection(3);
        RecordBatch records = Batches.of(this, 0, 1_200, 3);
        assertEquals(List.of(), insertion.get().insert(collection, records));
        assertEquals(List.of(), insertion.get().insert(collection, records.select(5, 6)), "it can be repeated");
        RecordBatch read = connection().fetch(collection, records.ids(), RecordFields.TEXTS);
        assertEquals(records.ids(), read.ids());
        assertEquals(records.documents(), read.documents());
        assertEquals(records.metadata(), read.metadata());
        assertEquals(1_200, connection().count(collection, Optional.empty()).records());
    }

    @Test
    default void sortsOrRefuses() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        List<VectorRecord> shuffled = new ArrayList<>(Batches.of(this, 0, 100, 3).rows());
        java.util.Collections.shuffle(shuffled, new java.util.Random(5));
        write(collection, RecordBatch.of(shuffled));
        PageRequest request = PageRequest.first(30, RecordFields.TEXTS).sortedBy(new Sort("n", true));
        Optional<SortAccess> sort = connection().capability(SortAccess.class);
        if (sort.isEmpty() || !sort.get().sortable(collection, "n")) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection().page(collection, request));
            return;
        }
        List<RecordId> expected = java.util.stream.IntStream.range(0, 100).mapToObj(n -> id(99 - n)).toList();
        assertEquals(expected, Batches.walk(connection(), collection, request).stream().map(VectorRecord::id).toList());
    }

    @Test
    default void findsRecordsByTheirWords() throws VectorStoreException {
        Optional<LexicalSearch> texts = connection().capability(LexicalSearch.class).filter(own -> own.lexis().contains(Lexis.WORDS));
        Assumptions.assumeTrue(texts.isPresent(), "no search for words");
        CollectionName collection = freshCollection(2);
        write(collection, RecordBatch.of(List.of(
                Records.aRecord(id(1)).document("The quick brown fox jumps over the lazy dog").with("n", 1).vector(1, 0).build(),
                Records.aRecord(id(2)).document("A fox, another fox, a third fox").with("n", 2).vector(0, 1).build(),
                Records.aRecord(id(3)).document("Nothing of that kind \"here\" \\ {at} all").with("n", 3).vector(1, 1).build())));
        assertEquals(List.of(id(2), id(1)), found(texts.get(), collection, "fox", Optional.empty(), Optional.empty()));
        assertEquals(List.of(id(3)), found(texts.get(), collection, "\"here\" \\ {at}", Optional.empty(), Optional.empty()));
        assertEquals(List.of(), found(texts.get(), collection, "elephant", Optional.empty(), Optional.empty()));
        Optional<Filter> first = Optional.of(new Filter.Equals("n", Value.of(1)));
        assertEquals(List.of(id(1)), found(texts.get(), collection, "fox", Optional.empty(), first));
        for (double weight : new double[] {0, 1}) {
            Blend blend = new Blend(VectorSpace.DEFAULT, new Vector.Dense(1, 0), weight);
            RecordId best = found(texts.get(), collection, "fox", Optional.of(blend), Optional.empty()).getFirst();
            assertEquals(weight == 0 ? id(2) : id(1), best, "with the vector's weight " + weight);
        }
        Blend wrong = new Blend(VectorSpace.DEFAULT, new Vector.Dense(1, 0, 0), 0.5);
        Expect.failure(Kind.INVALID_REQUEST, () -> found(texts.get(), collection, "fox", Optional.of(wrong), Optional.empty()));
        CollectionName gone = freshName();
        Expect.failure(Kind.NOT_FOUND, () -> found(texts.get(), gone, "fox", Optional.empty(), Optional.empty()));
    }

    private static List<RecordId> found(LexicalSearch texts, CollectionName collection, String words, Optional<Blend> blend,
            Optional<Filter> filter) throws VectorStoreException {
        return found(texts, collection, new LexicalSearchRequest(new Sought.Words(words), blend, 10, filter, RecordFields.TEXTS));
    }

    private static List<RecordId> found(LexicalSearch texts, CollectionName collection, LexicalSearchRequest request) throws VectorStoreException {
        SearchResult result = texts.searchLexically(collection, request);
        assertEquals(SearchResult.ScoreScale.RELEVANCE, result.scale());
        result.hits().forEach(hit -> assertTrue(hit.item().document().isPresent(), "the records come with their texts"));
        return result.hits().stream().map(hit -> hit.item().id()).toList();
    }

    @Test
    default void weighsSparseAgainstDenseVectors() throws VectorStoreException {
        Optional<LexicalSearch> texts = connection().capability(LexicalSearch.class).filter(own -> own.lexis().contains(Lexis.SPARSE));
        Assumptions.assumeTrue(texts.isPresent(), "no search by sparse and dense vectors");
        CollectionName collection = freshName();
        connection().create(new CollectionSpec(collection, List.of(VectorSpace.dense(2, Metric.DOT), new VectorSpace("sparse", VectorKind.SPARSE, 0,
                Metric.DOT)), Metadata.EMPTY, Map.of()));
        List<VectorRecord> records = new ArrayList<>(List.of(both(1, 1, 0, 9, 1), both(2, -1, 0, 5, 1), both(3, 0.9f, 0, 5, 0.9f)));
        for (int n = 4; n < 10; n++) {
            records.add(both(n, 0.8f - n * 0.01f, 0, 9, 1));
        }
        write(collection, RecordBatch.of(records));
        Sought five = new Sought.Sparse("sparse", new Vector.Sparse(new int[] {5, 700}, new float[] {1, 0.5f}));
        assertEquals(id(2), found(texts.get(), collection, blended(five, 0, Optional.empty())).getFirst(), "the sparse vector alone");
        assertEquals(id(3), found(texts.get(), collection, blended(five, 0.5, Optional.empty())).getFirst(), "what is near in both");
        assertEquals(id(1), found(texts.get(), collection, blended(five, 1, Optional.empty())).getFirst(), "the dense vector alone");
        Optional<Filter> second = Optional.of(new Filter.Equals("n", Value.of(2)));
        assertEquals(List.of(id(2)), found(texts.get(), collection, blended(five, 0.5, second)));
        Blend wrong = new Blend(VectorSpace.DEFAULT, new Vector.Dense(1, 0, 0), 0.5);
        Expect.failure(Kind.INVALID_REQUEST, () -> found(texts.get(), collection,
                new LexicalSearchRequest(five, Optional.of(wrong), 5, Optional.empty(), RecordFields.IDS)));
        Sought elsewhere = new Sought.Sparse("no such space", new Vector.Sparse(new int[] {5}, new float[] {1}));
        Expect.failure(Kind.INVALID_REQUEST, () -> found(texts.get(), collection, blended(elsewhere, 0.5, Optional.empty())));
        CollectionName gone = freshName();
        Expect.failure(Kind.NOT_FOUND, () -> found(texts.get(), gone, blended(five, 0.5, Optional.empty())));
    }

    private VectorRecord both(int n, float x, float y, int place, float value) {
        return Records.aRecord(id(n)).document("number " + n).with("n", n).vector(x, y)
                .vector("sparse", new Vector.Sparse(new int[] {place}, new float[] {value})).build();
    }

    private static LexicalSearchRequest blended(Sought sought, double weight, Optional<Filter> filter) {
        Blend near = new Blend(VectorSpace.DEFAULT, new Vector.Dense(1, 0), weight);
        return new LexicalSearchRequest(sought, Optional.of(near), 5, filter, RecordFields.TEXTS);
    }

    @Test
    default void listsItsPartitions() throws VectorStoreException {
        boolean above = provider().descriptor().partitions().level() == Level.ABOVE_COLLECTIONS;
        Optional<PartitionedCatalog> catalog = connection().capability(PartitionedCatalog.class);
        assertEquals(above, catalog.isPresent(), "the capability is there when the descriptor says so");
        if (catalog.isPresent()) {
            CollectionName name = freshCollection(3);
            String partition = catalog.get().defaultPartition();
            assertTrue(catalog.get().partitions().contains(partition));
            assertTrue(catalog.get().collections(partition).contains(new CollectionName(name.name(), partition)));
        }
    }
}
