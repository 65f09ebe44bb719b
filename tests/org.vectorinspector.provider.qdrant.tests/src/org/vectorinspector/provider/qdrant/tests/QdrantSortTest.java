package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Orders by payload indexes bring every record once, whatever lies under the key. */
class QdrantSortTest {
    private static final CollectionName BOOKS = CollectionName.of("books");

    @Test
    void sortsByIndexesThatItMakes() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            create(connection, "year: integer, genre: keyword, a.b: float, größe 2: float, größe: float");
            SortAccess sort = connection.capability(SortAccess.class).orElseThrow();
            assertEquals("integer", connection.describe(BOOKS).details().get("index on year"));
            assertTrue(sort.sortable(BOOKS, "year"));
            for (String key : new String[] {"a.b", "größe 2", "größe"}) {
                assertTrue(sort.sortable(BOOKS, key), key);
                PageRequest request = PageRequest.first(2, RecordFields.IDS).sortedBy(new Sort(key, false));
                assertTrue(connection.page(BOOKS, request).records().isEmpty(), key);
            }
            assertFalse(sort.sortable(BOOKS, "genre"), "an order of texts");
            assertFalse(sort.sortable(BOOKS, "pages"), "no index");
            qdrant.verify();
        }
    }

    @Test
    void bringsEveryRecordOnceInOrderAndThoseWithoutANumberLast() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            create(connection, "year: integer");
            connection.upsert(BOOKS, RecordBatch.of(shelf()));
            for (int limit : new int[] {1, 2, 3, 50}) {
                assertEquals(ids(3, 8, 1, 2, 5, 4, 6, 7, 9), walk(connection, limit, false), "ascending by " + limit);
                assertEquals(ids(8, 4, 1, 2, 5, 3, 6, 7, 9), walk(connection, limit, true), "descending by " + limit);
            }
            qdrant.verify();
        }
    }

    @Test
    void sortsWhatAFilterLeaves() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            create(connection, "year: integer");
            connection.upsert(BOOKS, RecordBatch.of(shelf()));
            PageRequest request = PageRequest.first(2, RecordFields.IDS).where(new Filter.In("n", List.of(Value.of(1), Value.of(3), Value.of(6))))
                    .sortedBy(new Sort("year", false));
            assertEquals(ids(3, 1, 6), Batches.walk(connection, BOOKS, request).stream().map(VectorRecord::id).toList());
            assertTrue(connection.page(BOOKS, request).records().metadata().getFirst().isEmpty(), "metadata was not asked for");
            qdrant.verify();
        }
    }

    @Test
    void refusesIndexesThatCannotBe() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            for (String wrong : new String[] {"year", "year: number", ": integer", "a\"b: float"}) {
                Expect.failure(Kind.INVALID_REQUEST, () -> create(connection, wrong));
            }
            assertEquals(List.of(), connection.collections(), "nothing was made");
        }
    }

    private static void create(VectorConnection connection, String indexes) throws VectorStoreException {
        connection.create(new CollectionSpec(BOOKS, List.of(VectorSpace.dense(2, Metric.DOT)), Metadata.EMPTY, Map.of("payload_indexes", indexes)));
    }

    /** Books with equal years, a list of years, years of other kinds and none. */
    private static List<VectorRecord> shelf() {
        List<Value> years = new ArrayList<>(List.of(Value.of(2000), Value.of(2000), Value.of(-5), Value.of(2020), Value.of(2000),
                Value.of("unknown"), Value.of(1999.5), new Value.Items(List.of(Value.of(2021), Value.of("x"), Value.of(10), Value.of(2000)))));
        List<VectorRecord> shelf = new ArrayList<>();
        for (int n = 1; n <= years.size(); n++) {
            shelf.add(Records.aRecord(new RecordId.Number(n)).with("n", n).with("year", years.get(n - 1)).vector(1, n).build());
        }
        shelf.add(Records.aRecord(new RecordId.Number(9)).with("n", 9).vector(1, 9).build());
        return shelf;
    }

    private static List<RecordId> walk(VectorConnection connection, int limit, boolean descending) throws VectorStoreException {
        PageRequest request = PageRequest.first(limit, RecordFields.ALL).sortedBy(new Sort("year", descending));
        return Batches.walk(connection, BOOKS, request).stream().map(VectorRecord::id).toList();
    }

    private static List<RecordId> ids(long... numbers) {
        return LongStream.of(numbers).<RecordId>mapToObj(RecordId.Number::new).toList();
    }
}
