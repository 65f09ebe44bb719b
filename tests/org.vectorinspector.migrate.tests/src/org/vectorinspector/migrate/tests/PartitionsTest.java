package org.vectorinspector.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.migrate.tests.SixDatabases.Kind;

/** Namespaces of Pinecone become tenants of Weaviate, and a field where there is neither; from both they come home. */
class PartitionsTest {
    private static final int DIMENSION = 8;
    private static final CollectionName WHOLE = new CollectionName("source", CopyPlace.ALL_PARTITIONS);
    private static final Map<String, List<VectorRecord>> PARTS = new TreeMap<>(Map.of("europe", MixedRecords.of(300, DIMENSION), "asia",
            MixedRecords.of(200, DIMENSION)));

    @TempDir
    Path folder;

    @Test
    void goToTenantsAndToAFieldAndComeHome() throws Exception {
        try (SixDatabases databases = SixDatabases.started(folder, Kind.LOCAL, Kind.PINECONE, Kind.WEAVIATE)) {
            fill(databases);
            long all = PARTS.values().stream().mapToLong(List::size).sum();
            CopyPlace pinecone = databases.place(Kind.PINECONE, WHOLE);
            CopyPlace tenants = databases.place(Kind.WEAVIATE, new CollectionName("Tenants", CopyPlace.ALL_PARTITIONS));
            CopyPlace field = databases.place(Kind.LOCAL, CollectionName.of("field"));
            copy(databases, pinecone, tenants, all);
            assertEquals(List.of("asia", "europe"), partitions(databases, Kind.WEAVIATE, "Tenants"));
            copy(databases, tenants, field, all);
            CopyPlace home = databases.place(Kind.PINECONE, new CollectionName("home", CopyPlace.ALL_PARTITIONS));
            copy(databases, field, home, all);
            assertEquals(List.of("asia", "europe"), partitions(databases, Kind.PINECONE, "home"));
            for (Map.Entry<String, List<VectorRecord>> part : PARTS.entrySet()) {
                assertHome(databases.connection(Kind.PINECONE).client(), part.getKey(), part.getValue());
            }
        }
    }

    /** Makes the namespaces by copies, which find a form for what Pinecone does not take as it is. */
    private static void fill(SixDatabases databases) throws Exception {
        VectorConnection local = databases.connection(Kind.LOCAL).client();
        for (Map.Entry<String, List<VectorRecord>> part : PARTS.entrySet()) {
            CollectionName name = CollectionName.of(part.getKey());
            local.create(CollectionSpec.of(name.name(), DIMENSION, Metric.COSINE));
            local.upsert(name, RecordBatch.of(part.getValue()));
            copy(databases, databases.place(Kind.LOCAL, name), databases.place(Kind.PINECONE, new CollectionName(WHOLE.name(), name.name())),
                    part.getValue().size());
        }
    }

    private static void copy(SixDatabases databases, CopyPlace from, CopyPlace to, long records) throws Exception {
        RunStatus ended = databases.copies().start(databases.copies().plan(CopyRequest.of(from, to), PlanDepth.SAMPLE, Progress.NONE),
                RunLimits.NONE).await();
        assertEquals(records, ended.tally().written(), ended::toString);
        VerifyReport report = databases.copies().verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report.checks()::toString);
    }

    private static List<String> partitions(SixDatabases databases, Kind kind, String collection) throws VectorStoreException {
        return databases.connection(kind).client().capability(PartitionedCollections.class).orElseThrow()
                .partitions(CollectionName.of(collection)).stream()
                .map(CollectionName::partition).toList();
    }

    /** Compares what all three databases keep in one form. */
    private static void assertHome(VectorConnection client, String partition, List<VectorRecord> expected) throws VectorStoreException {
        List<RecordId> ids = client.page(new CollectionName("source", partition), PageRequest.first(10_000, RecordFields.IDS)).records().ids();
        assertEquals(expected.size(), ids.size());
        RecordBatch before = client.fetch(new CollectionName("source", partition), ids, RecordFields.ALL);
        RecordBatch found = client.fetch(new CollectionName("home", partition), ids, RecordFields.ALL);
        assertEquals(before.ids(), found.ids(), "every id is the one that it was");
        assertEquals(before.documents(), found.documents());
        for (int row = 0; row < before.size(); row++) {
            assertEquals(MixedRecords.plain(before.row(row)), MixedRecords.plain(found.row(row)));
            assertEquals(before.metadata().get(row).get("_vi_id"), found.metadata().get(row).get("_vi_id"));
            assertEquals(Optional.empty(), found.metadata().get(row).get("_vi_partition"));
        }
    }
}
