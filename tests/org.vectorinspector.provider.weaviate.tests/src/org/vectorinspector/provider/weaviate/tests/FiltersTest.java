package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Filters on every type of property mean what they mean everywhere, or are refused with a sentence that says why. */
class FiltersTest extends StandInTest {
    private static final CollectionName THINGS = CollectionName.of("Things");
    private static final String TYPED = """
            {"class": "Things", "properties": [{"name": "body", "dataType": ["text"]}, {"name": "word", "dataType": ["text"]},
              {"name": "tag", "dataType": ["text"], "tokenization": "field"},
              {"name": "hidden", "dataType": ["int"], "indexFilterable": false},
              {"name": "count", "dataType": ["int"]}, {"name": "price", "dataType": ["number"]}, {"name": "sold", "dataType": ["boolean"]},
              {"name": "since", "dataType": ["date"]}, {"name": "code", "dataType": ["uuid"]},
              {"name": "place", "dataType": ["geoCoordinates"]},
              {"name": "sizes", "dataType": ["int[]"]}, {"name": "tags", "dataType": ["text[]"], "tokenization": "field"}]}
            """;
    private static final List<String> RECORDS = List.of(
            "{\"tag\": \"x\", \"count\": 1, \"price\": 0.0, \"sold\": true, \"since\": \"2020-01-01T00:00:00Z\", \"sizes\": [1, 5]}",
            "{\"tag\": \"y\", \"count\": 2, \"price\": -0.0, \"sold\": false, \"since\": \"2021-06-01T00:00:00Z\", \"sizes\": [3]}",
            "{\"tag\": \"X\", \"count\": -3, \"price\": 2.5, \"code\": \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\", \"tags\": [\"p\", \"q\"]}",
            "{\"tag\": \"\", \"count\": 4000000000, \"price\": 3.0, \"place\": {\"latitude\": 1.0, \"longitude\": 2.0}, \"tags\": [\"\"]}",
            "{\"tag\": \"ä 😀 \\\"q\\\" \\\\ {a}\", \"word\": \"the quick fox\", \"hidden\": 5}", "{}");

    private List<VectorRecord> library;

    @BeforeEach
    void start() throws Exception {
        server.create(TYPED);
        library = new ArrayList<>();
        for (String json : RECORDS) {
            library.add(new VectorRecord(id(library.size()), Optional.of("text"), metadata(json), Map.of()));
        }
        assertEquals(List.of(), connection.upsert(THINGS, RecordBatch.of(library)));
    }

    @Test
    void choosesWhatEveryFilterMeans() throws VectorStoreException {
        int ran = 0;
        for (Filter filter : leaves()) {
            ran += checked(filter) ? 1 : 0;
        }
        assertTrue(ran > 150, "the server runs most filters, not " + ran);
    }

    @Test
    void choosesWhatCombinedFiltersMean() throws VectorStoreException {
        List<Filter> leaves = leaves().stream().filter(leaf -> connection.filterRefusal(THINGS, leaf).isEmpty()).toList();
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            assertTrue(checked(combined(leaves, random, 3)), "nothing of it is refused");
        }
    }

    @Test
    void saysWhyAFilterCannotRunOnTheServer() {
        Map<Filter, String> reasons = Map.of(new Filter.Equals("word", Value.of("quick")), "into words",
                new Filter.Equals("tag", Value.of("the")), "leaves the word", new Filter.Equals("tag", Value.of(" x")), "blanks",
                new Filter.Compare("tag", Comparison.LESS, Value.of("b")), "empty texts", new Filter.Exists("tag"), "empty text",
                new Filter.Exists("sizes"), "empty list", new Filter.Equals("hidden", Value.of(5)), "in no index",
                new Filter.Contains("tag", "x"), "any part", new Filter.DocumentContains("x"), "any part",
                new Filter.Equals("count", Value.of(Long.MAX_VALUE)), "2^53");
        reasons.forEach((filter, words) -> {
            String reason = connection.filterRefusal(THINGS, filter).orElse("not refused: " + filter);
            assertTrue(reason.contains(words) && reason.endsWith("."), reason);
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(THINGS, PageRequest.first(5, RecordFields.IDS).where(filter)));
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.count(THINGS, Optional.of(filter)));
        });
    }

    @Test
    void hasNoNotOnOlderServers() throws Exception {
        Filter not = new Filter.Not(new Filter.Equals("count", Value.of(1)));
        assertEquals(Optional.empty(), connection.filterRefusal(THINGS, not));
        try (WeaviateTestServer old = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION,
                "1.32.9")); VectorConnection own = old.connect()) {
            old.create(TYPED);
            own.collections();
            assertTrue(own.filterRefusal(THINGS, not).orElseThrow().contains("1.33"));
            assertEquals(Optional.empty(), own.filterRefusal(THINGS, new Filter.NotEquals("count", Value.of(1))));
            Expect.failure(Kind.INVALID_REQUEST, () -> own.count(THINGS, Optional.of(not)));
        }
    }

    @Test
    void runsNothingOnTheServerBeforeItKnowsTheTypes() throws Exception {
        try (VectorConnection fresh = server.connect()) {
            Filter leaf = new Filter.Equals("word", Value.of("quick"));
            assertTrue(fresh.filterRefusal(THINGS, leaf).orElseThrow().contains("not been read"));
            assertEquals(Optional.empty(), fresh.filterRefusal(THINGS, new Filter.And(List.of(leaf))));
            fresh.describe(THINGS);
            assertTrue(fresh.filterRefusal(THINGS, leaf).orElseThrow().contains("into words"));
            assertEquals(Optional.empty(), fresh.filterRefusal(THINGS, new Filter.Equals("count", Value.of(1))));
        }
    }

    @Test
    void goesOnBehindTheServersLargestResult() throws Exception {
        try (WeaviateTestServer small = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.MAXIMUM,
                "60")); VectorConnection own = small.connect()) {
            small.create(TYPED);
            List<VectorRecord> many = new ArrayList<>();
            for (int n = 0; n < 400; n++) {
                many.add(new VectorRecord(new RecordId.Uuid(new UUID(new Random(n).nextLong(), n)), Optional.empty(),
                        Metadata.of("count", Value.of(n % 2)), Map.of()));
            }
            own.upsert(THINGS, RecordBatch.of(many));
            PageRequest odd = PageRequest.first(50, RecordFields.TEXTS).where(new Filter.Equals("count", Value.of(1)));
            List<VectorRecord> rows = Batches.walk(own, THINGS, odd);
            assertEquals(200, rows.size());
            assertEquals(200, new HashSet<>(rows).size());
            assertEquals(400, Batches.walk(own, THINGS, PageRequest.first(50, RecordFields.IDS)).size());
            Expect.failure(Kind.INVALID_REQUEST, () -> own.page(THINGS, PageRequest.first(61, RecordFields.IDS)
                    .where(odd.filter().orElseThrow())));
            small.check().verify();
        }
    }

    /** Runs a filter and compares, or expects it to be refused; tells which of the two. */
    private boolean checked(Filter filter) throws VectorStoreException {
        if (connection.filterRefusal(THINGS, filter).isPresent()) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.count(THINGS, Optional.of(filter)));
            return false;
        }
        Set<RecordId> expected = library.stream().filter(item -> FilterMatcher.matches(filter, item)).map(VectorRecord::id)
                .collect(Collectors.toSet());
        List<VectorRecord> rows = Batches.walk(connection, THINGS, PageRequest.first(2, RecordFields.IDS).where(filter));
        assertEquals(expected, rows.stream().map(VectorRecord::id).collect(Collectors.toSet()), filter::toString);
        assertEquals(Count.exactly(expected.size()), connection.count(THINGS, Optional.of(filter)), filter::toString);
        return true;
    }

    private static List<Filter> leaves() {
        List<Value> values = List.of(Value.of("x"), Value.of("y"), Value.of("ä 😀 \"q\" \\ {a}"), Value.of("p"), Value.of(1), Value.of(2),
                Value.of(3),
                Value.of(1.5), Value.of(0), Value.of(-0.0), Value.of(2.5), Value.of(5), Value.of(4_000_000_000L), Value.of(1e300),
                Value.of(true),
                Value.of(false), Value.of("2020-01-01T00:00:00Z"), Value.of("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                Value.of("6BA7B810-9dad-11d1-80b4-00c04fd430c8"));
        List<Filter> leaves = new ArrayList<>();
        for (String key : List.of("tag", "count", "price", "sold", "since", "code", "place", "sizes", "tags", "missing")) {
            leaves.add(new Filter.Exists(key));
            for (Value value : values) {
                leaves.add(new Filter.Equals(key, value));
                leaves.add(new Filter.NotEquals(key, value));
                leaves.add(new Filter.In(key, List.of(value, Value.of(2))));
                leaves.add(new Filter.NotIn(key, List.of(value, Value.of(2))));
                if (!(value instanceof Value.Flag)) {
                    for (Comparison comparison : Comparison.values()) {
                        leaves.add(new Filter.Compare(key, comparison, value));
                    }
                }
            }
        }
        return leaves;
    }

    private static Filter combined(List<Filter> leaves, Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaves.get(random.nextInt(leaves.size()));
        }
        List<Filter> parts = List.of(combined(leaves, random, depth - 1), combined(leaves, random, depth - 1));
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.And(parts);
            case 1 -> new Filter.Or(parts);
            default -> new Filter.Not(parts.getFirst());
        };
    }

    private static RecordId id(int n) {
        return new RecordId.Uuid(new UUID(0x8000_0000_0000_0000L >>> n, n));
    }

    private static Metadata metadata(String json) throws JsonProblem {
        return ValueJson.parseMetadata(json);
    }
}
