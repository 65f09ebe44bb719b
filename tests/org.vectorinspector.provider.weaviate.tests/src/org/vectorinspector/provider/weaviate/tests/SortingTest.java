package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Pages in the order of a property have equal values, missing values and more records than the server brings at once. */
class SortingTest extends StandInTest {
    private static final CollectionName THINGS = CollectionName.of("Things");
    private static final String TYPED = """
            {"class": "Things", "properties": [{"name": "count", "dataType": ["int"]}, {"name": "price", "dataType": ["number"]},
              {"name": "since", "dataType": ["date"]}, {"name": "tag", "dataType": ["text"]}, {"name": "sizes", "dataType": ["int[]"]},
              {"name": "hidden", "dataType": ["int"], "indexFilterable": false}]}
            """;

    private List<VectorRecord> records;

    @Override
    protected Map<String, String> options() {
        return Map.of(WeaviateStandIn.MAXIMUM, "50");
    }

    @BeforeEach
    void start() throws Exception {
        server.create(TYPED);
        records = new ArrayList<>();
        Random random = new Random(3);
        for (int n = 0; n < 150; n++) {
            Metadata metadata = Metadata.of("tag", Value.of("t" + n));
            if (n % 4 != 0) {
                metadata = metadata.with("count", Value.of(random.nextInt(20) - 10L)).with("price", Value.of(random.nextInt(5) / 2.0 - 1))
                        .with("since", Value.of("20%02d-01-01T00:00:00Z".formatted(10 + random.nextInt(9))));
            }
            records.add(new VectorRecord(new RecordId.Uuid(new UUID(random.nextLong(), n)), Optional.empty(), metadata, Map.of()));
        }
        assertEquals(List.of(), connection.upsert(THINGS, RecordBatch.of(records)));
    }

    @Test
    void bringsEveryRecordInItsPlace() throws VectorStoreException {
        for (String key : List.of("count", "price", "since")) {
            for (boolean descending : new boolean[] {false, true}) {
                PageRequest request = PageRequest.first(7, RecordFields.IDS).sortedBy(new Sort(key, descending));
                assertEquals(expected(key, descending, item -> true), walked(request), key + (descending ? " descending" : ""));
            }
        }
    }

    @Test
    void bringsFilteredRecordsInTheirPlace() throws VectorStoreException {
        Filter filter = new Filter.Or(List.of(new Filter.Compare("count", Filter.Comparison.LESS, Value.of(2)),
                new Filter.Not(new Filter.Exists("price"))));
        PageRequest request = PageRequest.first(10, RecordFields.TEXTS).where(filter).sortedBy(new Sort("price", false));
        assertEquals(expected("price", false, item -> FilterMatcher.matches(filter, item)), walked(request));
        PageRequest nobody = request.where(new Filter.Equals("missing", Value.of(1)));
        assertEquals(List.of(), walked(nobody));
    }

    @Test
    void doesNotSlipWhenRecordsGo() throws VectorStoreException {
        PageRequest request = PageRequest.first(20, RecordFields.TEXTS).sortedBy(new Sort("count", true));
        List<RecordId> all = expected("count", true, item -> true);
        RecordPage page = connection.page(THINGS, request);
        assertEquals(all.subList(0, 20), page.records().ids());
        connection.delete(THINGS, all.subList(0, 20));
        assertEquals(all.subList(20, 40), connection.page(THINGS, request.from(page.next().orElseThrow())).records().ids());
    }

    @Test
    void saysWhatCannotBeSorted() throws Exception {
        SortAccess sort = connection.capability(SortAccess.class).orElseThrow();
        assertTrue(sort.sortable(THINGS, "count"));
        for (String key : List.of("tag", "sizes", "hidden", "missing")) {
            assertFalse(sort.sortable(THINGS, key), key);
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(THINGS, PageRequest.first(5, RecordFields.IDS)
                    .sortedBy(new Sort(key, false))));
        }
        PageRequest foreign = PageRequest.first(5, RecordFields.IDS).sortedBy(new Sort("count", false))
                .from(new Cursor(new UUID(1, 1).toString()));
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(THINGS, foreign));
        try (WeaviateTestServer old = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION,
                "1.32.0")); VectorConnection own = old.connect()) {
            old.create(TYPED);
            assertFalse(own.capability(SortAccess.class).orElseThrow().sortable(THINGS, "count"));
        }
    }

    private List<RecordId> walked(PageRequest request) throws VectorStoreException {
        return Batches.walk(connection, THINGS, request).stream().map(VectorRecord::id).toList();
    }

    private List<RecordId> expected(String key, boolean descending, Predicate<VectorRecord> met) {
        Comparator<VectorRecord> byValue = (a, b) -> FilterMatcher.compare(value(a, key), value(b, key)).orElseThrow();
        Comparator<VectorRecord> byId = Comparator.comparing(item -> item.id().text());
        List<VectorRecord> sorted = new ArrayList<>(records.stream().filter(met).filter(item -> item.metadata().get(key).isPresent())
                .sorted((descending ? byValue.reversed() : byValue).thenComparing(byId)).toList());
        sorted.addAll(records.stream().filter(met).filter(item -> item.metadata().get(key).isEmpty()).sorted(byId).toList());
        return sorted.stream().map(VectorRecord::id).toList();
    }

    private static Value value(VectorRecord item, String key) {
        return item.metadata().get(key).orElseThrow();
    }
}
