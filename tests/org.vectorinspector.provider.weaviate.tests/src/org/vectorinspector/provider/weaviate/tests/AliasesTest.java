package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

/** Other names of collections are shown, and serve wherever a collection's own name does but for dropping it. */
class AliasesTest extends StandInTest {
    private static final CollectionName BLUE = CollectionName.of("Blue");
    private static final CollectionName GREEN = CollectionName.of("Green");
    private static final CollectionName LIVE = CollectionName.of("Live");
    private static final RecordId ID = new RecordId.Uuid(new UUID(1, 2));

    @Test
    void showsTheOtherNamesOfACollection() throws Exception {
        connection.create(spec(BLUE, Map.of()));
        assertFalse(connection.describe(BLUE).details().containsKey("aliases"));
        server.post("/v1/aliases", "{\"alias\":\"Live\",\"class\":\"Blue\"}");
        server.post("/v1/aliases", "{\"alias\":\"Actual\",\"class\":\"Blue\"}");
        assertEquals("Actual, Live", connection.describe(BLUE).details().get("aliases"));
        assertEquals("Blue", connection.describe(LIVE).details().get("alias of"));
        assertEquals(List.of(BLUE), connection.collections(), "a collection is listed once");
    }

    @Test
    void readsAndWritesThroughAnAlias() throws Exception {
        connection.create(spec(BLUE, Map.of()));
        server.post("/v1/aliases", "{\"alias\":\"Live\",\"class\":\"Blue\"}");
        assertEquals(List.of(), connection.upsert(LIVE, Records.aRecord(ID).document("sky").with("n", 1).vector(1, 0).batch()));
        assertEquals(Optional.of("sky"), connection.fetch(BLUE, List.of(ID), RecordFields.ALL).row(0).document());
        assertEquals(Optional.of("sky"), connection.fetch(LIVE, List.of(ID), RecordFields.ALL).row(0).document());
        assertEquals(1, connection.page(LIVE, PageRequest.first(5, RecordFields.ALL)).records().size());
        assertEquals(Count.exactly(1), connection.count(LIVE, Optional.of(new Filter.Equals("n", Value.of(1)))));
        assertEquals(ID, connection.search(LIVE, near()).hits().getFirst().item().id());
        connection.delete(LIVE, List.of(ID));
        assertEquals(Count.exactly(0), connection.count(BLUE, Optional.empty()));
    }

    @Test
    void followsAnAliasThatIsMovedToAnotherCollection() throws Exception {
        connection.create(spec(BLUE, Map.of()));
        connection.create(spec(GREEN, Map.of()));
        connection.upsert(BLUE, Records.aRecord(ID).document("sky").vector(1, 0).batch());
        connection.upsert(GREEN, Records.aRecord(ID).document("grass").vector(1, 0).batch());
        server.post("/v1/aliases", "{\"alias\":\"Live\",\"class\":\"Blue\"}");
        assertEquals(Optional.of("sky"), connection.fetch(LIVE, List.of(ID), RecordFields.ALL).row(0).document());
        server.put("/v1/aliases/Live", "{\"class\":\"Green\"}");
        assertEquals(Optional.of("grass"), connection.fetch(LIVE, List.of(ID), RecordFields.ALL).row(0).document());
    }

    @Test
    void dropsACollectionByItsOwnNameOnly() throws Exception {
        connection.create(spec(BLUE, Map.of()));
        server.post("/v1/aliases", "{\"alias\":\"Live\",\"class\":\"Blue\"}");
        VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST, () -> connection.drop(LIVE));
        assertTrue(failure.getMessage().contains("alias of the collection «Blue»"), failure.getMessage());
        Expect.failure(Kind.CONFLICT, () -> connection.create(spec(LIVE, Map.of())));
        connection.drop(BLUE);
        Expect.failure(Kind.NOT_FOUND, () -> connection.count(LIVE, Optional.empty()));
        Expect.failure(Kind.NOT_FOUND, () -> connection.describe(LIVE));
    }

    @Test
    void reachesTenantsThroughAnAlias() throws Exception {
        connection.create(spec(BLUE, Map.of("multi_tenancy", "true")));
        server.post("/v1/aliases", "{\"alias\":\"Live\",\"class\":\"Blue\"}");
        CollectionName north = new CollectionName("Live", "north");
        connection.create(spec(north, Map.of()));
        assertEquals(List.of(north), connection.capability(PartitionedCollections.class).orElseThrow().partitions(LIVE));
        assertEquals(List.of(), connection.upsert(north, Records.aRecord(ID).vector(1, 0).batch()));
        assertEquals(Count.exactly(1), connection.count(new CollectionName("Blue", "north"), Optional.empty()));
        connection.drop(north);
        assertEquals(List.of(), connection.capability(PartitionedCollections.class).orElseThrow().partitions(BLUE));
    }

    @Test
    void asksOlderServersForNoAliases() throws Exception {
        try (WeaviateTestServer older = WeaviateTestServer.standIn(Map.of(WeaviateStandIn.VERSION, "1.31.4")); var plain = older.connect()) {
            plain.create(spec(BLUE, Map.of()));
            older.post("/v1/aliases", "{\"alias\":\"Live\",\"class\":\"Blue\"}");
            assertFalse(plain.describe(BLUE).details().containsKey("aliases"));
            Expect.failure(Kind.NOT_FOUND, () -> plain.describe(LIVE));
        }
    }

    private static SearchRequest near() {
        return new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(new Vector.Dense(1, 0)), 3, Optional.empty(),
                RecordFields.IDS);
    }

    private static CollectionSpec spec(CollectionName name, Map<String, String> options) {
        return new CollectionSpec(name, List.of(VectorSpace.dense(0, Metric.COSINE)), Metadata.EMPTY, options);
    }
}
