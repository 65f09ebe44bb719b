package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareRequest;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceOrder;
import org.vectorinspector.core.compare.DifferenceView;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.SetupEntry;
import org.vectorinspector.core.compare.SetupEntry.Topic;
import org.vectorinspector.core.compare.VectorTolerance;
import org.vectorinspector.core.compare.internal.DefaultCollectionComparer;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.testkit.Records;

class CollectionComparerTest {
    private final World world = new World();
    private final DefaultCollectionComparer comparer = new DefaultCollectionComparer(world.connections);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void comparesTwoCollectionsAndSaysWhatTheyAre() throws Exception {
        CollectionRef left = world.collection(Records.numbered(0, 2_500, 8), 8);
        CollectionRef right = world.collection(Records.numbered(500, 2_500, 8), 8);
        AtomicLong worked = new AtomicLong();
        try (CollectionComparison found = comparer.compare(comparer.source(left), comparer.source(right), CompareRequest.ALL, counting(worked))) {
            assertEquals(new CompareCounts(2_500, 2_500, 500, 500, 2_000, 0), found.counts());
            assertEquals(5_000, worked.get());
            assertEquals("store-0 > docs", found.left());
            assertEquals(Optional.of(VectorTolerance.ROUNDED), found.tolerance());
            assertEquals(new SetupEntry(Topic.DIMENSION, "", "8", "8"), entry(found, Topic.DIMENSION));
            assertEquals(new SetupEntry(Topic.METADATA_KEYS, "", "even, group, n", "even, group, n"), entry(found, Topic.METADATA_KEYS));
            assertTrue(entry(found, Topic.RECORDS).same());
        }
    }

    @Test
    void followsACopyThatKeptIdsAsideAndShortenedVectors() throws Exception {
        CollectionRef left = world.collection(RecordBatch.of(List.of(aRecord("a").vector(3, 4).build(), aRecord("b").vector(0, 2).build())), 2);
        ManagedConnection target = world.open("target");
        target.client().create(new CollectionSpec(CollectionName.of("copy"), List.of(new VectorSpace("text", VectorKind.DENSE, 2, Metric.COSINE)),
                Metadata.EMPTY, java.util.Map.of()));
        target.client().upsert(CollectionName.of("copy"), RecordBatch.of(List.of(copied(1, "b", 0, 1), copied(2, "a", 0.6f, 0.8f))));
        CollectionRef right = new CollectionRef(target.id(), CollectionName.of("copy"));
        try (CollectionComparison found = comparer.compare(comparer.source(left), comparer.source(right), CompareRequest.ALL, Progress.NONE)) {
            assertEquals(IdMatching.by("_vi_id"), found.matching());
            assertEquals(Optional.of(VectorTolerance.DIRECTION), found.tolerance());
            assertEquals(new CompareCounts(2, 2, 0, 0, 2, 0), found.counts());
            assertEquals("text | number", entry(found, Topic.ID_KIND).left() + " | " + entry(found, Topic.ID_KIND).right());
        }
    }

    @Test
    void filtersAndSortsDifferences() throws Exception {
        CollectionRef left = world.collection(Records.numbered(0, 100, 4), 4);
        CollectionRef right = world.collection(RecordBatch.of(Records.numbered(0, 100, 4).rows().stream().map(CollectionComparerTest::changed).toList()), 4);
        try (CollectionComparison found = comparer.compare(comparer.source(left), comparer.source(right), CompareRequest.ALL, Progress.NONE)) {
            var list = found.outcome().list(Difference.Kind.DIFFERENT);
            assertEquals(100, list.size());
            DifferenceView vectors = DifferenceView.of(list, Optional.of(FilterText.parse("differs = \"vector\" and cosine < 0")),
                    new DifferenceOrder(DifferenceOrder.Column.ID, true), Progress.NONE);
            assertEquals(20, vectors.size());
            assertEquals(List.of("r-000095", "r-000090", "r-000085"), vectors.page(0, 3).stream().map(row -> row.id().text()).toList());
            DifferenceView byCosine = DifferenceView.of(list, Optional.empty(), new DifferenceOrder(DifferenceOrder.Column.COSINE, false), Progress.NONE);
            assertEquals(-1, byCosine.page(0, 1).getFirst().cosine().orElseThrow(), 1e-9);
            assertEquals(1, byCosine.page(99, 1).getFirst().cosine().orElseThrow(), 1e-9);
            assertEquals(100, DifferenceView.of(list, Optional.empty(), DifferenceOrder.AS_FOUND, Progress.NONE).size());
        }
    }

    @Test
    void passesOnFailures() throws Exception {
        CollectionRef left = world.collection(Records.numbered(0, 10, 2), 2);
        CollectionRef gone = new CollectionRef(left.connection(), CollectionName.of("gone"));
        VectorStoreException failure = assertThrows(VectorStoreException.class,
                () -> comparer.compare(comparer.source(left), comparer.source(gone), CompareRequest.ALL, Progress.NONE));
        assertEquals(VectorStoreException.Kind.NOT_FOUND, failure.kind());
    }

    private static VectorRecord copied(long number, String id, float... vector) {
        return new VectorRecord(new RecordId.Number(number), Optional.empty(), Metadata.EMPTY.with("_vi_id", org.vectorinspector.api.model.Value.of(id)),
                java.util.Map.of("text", new Vector.Dense(vector)));
    }

    /** Turns the vector of every fifth record round and changes the documents of the others. */
    private static VectorRecord changed(VectorRecord item) {
        int number = Integer.parseInt(item.id().text().substring(2));
        float[] values = ((Vector.Dense) item.vector("default").orElseThrow()).values().clone();
        for (int i = 0; i < values.length && number % 5 == 0; i++) {
            values[i] = -values[i];
        }
        return VectorRecord.of(item.id(), number % 5 == 0 ? item.document().orElseThrow() : "changed", item.metadata(), values);
    }

    private static SetupEntry entry(CollectionComparison found, Topic topic) {
        return found.setup().stream().filter(entry -> entry.topic() == topic).findFirst().orElseThrow();
    }

    private static Progress counting(AtomicLong worked) {
        return new Progress() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void worked(long records) {
                worked.addAndGet(records);
            }
        };
    }
}
