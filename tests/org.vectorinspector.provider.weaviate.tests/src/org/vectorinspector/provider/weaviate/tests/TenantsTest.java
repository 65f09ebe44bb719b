package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

/** Tenants are collections of their own within one, and say honestly when their data cannot be read. */
class TenantsTest extends StandInTest {
    private static final CollectionName SHOP = CollectionName.of("Shop");
    private static final CollectionName NORTH = new CollectionName("Shop", "north \"1\"");
    private static final CollectionName SOUTH = new CollectionName("Shop", "south");
    private static final RecordId ID = new RecordId.Uuid(new java.util.UUID(1, 2));


    @BeforeEach
    void start() throws IOException, VectorStoreException {
        connection.create(spec(SHOP, Map.of("multi_tenancy", "true")));
        connection.create(spec(NORTH, Map.of()));
        connection.create(spec(SOUTH, Map.of()));
    }

    @Test
    void listsTenantsAsPartitions() throws VectorStoreException {
        PartitionedCollections tenants = connection.capability(PartitionedCollections.class).orElseThrow();
        assertEquals(List.of(NORTH, SOUTH), tenants.partitions(SHOP));
        assertEquals(List.of(SHOP), connection.collections());
        connection.create(spec(CollectionName.of("Plain"), Map.of()));
        assertEquals(List.of(), tenants.partitions(CollectionName.of("Plain")));
    }

    @Test
    void keepsTenantsApart() throws VectorStoreException {
        assertEquals(List.of(), connection.upsert(NORTH, Records.aRecord(ID).document("cold").with("n", 1).vector(1, 0).batch()));
        assertEquals(List.of(), connection.upsert(SOUTH, Records.aRecord(ID).document("warm").with("n", 2).vector(0, 1, 0).batch()));
        assertEquals(Optional.of("cold"), connection.fetch(NORTH, List.of(ID), RecordFields.ALL).row(0).document());
        assertEquals(Optional.of("warm"), connection.page(SOUTH, PageRequest.first(5, RecordFields.TEXTS)).records().row(0).document());
        assertEquals(2, connection.describe(NORTH).spaces().getFirst().dimension());
        assertEquals(3, connection.describe(SOUTH).spaces().getFirst().dimension());
        Filter one = new Filter.Equals("n", Value.of(1));
        assertEquals(Count.exactly(1), connection.count(NORTH, Optional.of(one)));
        assertEquals(Count.exactly(0), connection.count(SOUTH, Optional.of(one)));
        assertEquals(1, connection.search(SOUTH, near(0, 1, 0)).hits().size());
        connection.delete(NORTH, List.of(ID));
        assertEquals(Count.exactly(0), connection.count(NORTH, Optional.empty()));
        assertEquals(Count.exactly(1), connection.count(SOUTH, Optional.empty()));
    }

    @Test
    void asksForATenantWhereThereAreSome() {
        for (VectorStoreException failure : List.of(
                Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(SHOP, PageRequest.first(5, RecordFields.ALL))),
                Expect.failure(Kind.INVALID_REQUEST, () -> connection.count(SHOP, Optional.empty())),
                Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(SHOP, near(1, 0))),
                Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(SHOP, Records.aRecord(ID).vector(1, 0).batch())))) {
            assertTrue(failure.getMessage().contains("divided into tenants"), failure.getMessage());
        }
    }

    @Test
    void saysThatATenantIsNotThere() throws VectorStoreException {
        CollectionName nowhere = new CollectionName("Shop", "west");
        VectorStoreException failure = Expect.failure(Kind.NOT_FOUND, () -> connection.page(nowhere,
                PageRequest.first(5, RecordFields.ALL)));
        assertTrue(failure.getMessage().contains("«west»"), failure.getMessage());
        Expect.failure(Kind.NOT_FOUND, () -> connection.describe(nowhere));
        Expect.failure(Kind.NOT_FOUND, () -> connection.drop(nowhere));
        connection.create(spec(CollectionName.of("Plain"), Map.of()));
        Expect.failure(Kind.NOT_FOUND, () -> connection.count(new CollectionName("Plain", "x"), Optional.empty()));
        Expect.failure(Kind.CONFLICT, () -> connection.create(spec(SOUTH, Map.of())));
    }

    @Test
    void saysHonestlyWhereTheDataOfATenantIs() throws Exception {
        connection.upsert(SOUTH, Records.aRecord(ID).vector(1, 0).batch());
        connection.page(SOUTH, PageRequest.first(5, RecordFields.ALL));
        for (Map.Entry<String, String> state : Map.of("INACTIVE", "inactive", "COLD", "inactive", "OFFLOADED", "offloaded", "FROZEN",
                "offloaded",
                "OFFLOADING", "moving").entrySet()) {
            server.put("/v1/schema/Shop/tenants", "[{\"name\":\"south\",\"activityStatus\":\"" + state.getKey() + "\"}]");
            VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST,
                    () -> connection.page(SOUTH, PageRequest.first(5, RecordFields.ALL)));
            assertTrue(failure.getMessage().startsWith("The tenant «south» is " + state.getValue()), failure.getMessage());
            assertTrue(!failure.advice().isEmpty(), failure.getMessage());
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.count(SOUTH, Optional.empty()));
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(SOUTH, Records.aRecord(ID).vector(1, 0).batch()));
            assertEquals(state.getValue(), connection.describe(SOUTH).details().get("tenant"));
        }
        server.put("/v1/schema/Shop/tenants", "[{\"name\":\"south\",\"activityStatus\":\"ACTIVE\"}]");
        assertEquals(Count.exactly(1), connection.count(SOUTH, Optional.empty()));
        assertEquals("2", connection.describe(SHOP).details().get("tenants active"));
    }

    @Test
    void dropsOneTenantOrAllOfThem() throws VectorStoreException {
        connection.drop(SOUTH);
        assertEquals(List.of(NORTH), connection.capability(PartitionedCollections.class).orElseThrow().partitions(SHOP));
        connection.drop(SHOP);
        assertEquals(List.of(), connection.collections());
    }

    @Test
    void makesACollectionTogetherWithItsFirstTenant() throws VectorStoreException {
        CollectionName first = new CollectionName("Other", "first");
        connection.create(spec(first, Map.of()));
        assertEquals(List.of(first), connection.capability(PartitionedCollections.class).orElseThrow()
                .partitions(CollectionName.of("Other")));
    }

    private static SearchRequest near(float... vector) {
        return new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(new Vector.Dense(vector)), 3, Optional.empty(),
                RecordFields.IDS);
    }

    private static CollectionSpec spec(CollectionName name, Map<String, String> options) {
        return new CollectionSpec(name, List.of(VectorSpace.dense(0, Metric.COSINE)), Metadata.EMPTY, options);
    }
}
