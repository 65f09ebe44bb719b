package org.vectorinspector.provider.local.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

class LocalStoreTest {
    private static final CollectionName DOCS = CollectionName.of("docs");

    @TempDir
    Path folder;

    @Test
    void keepsEverythingAcrossARestart() throws VectorStoreException {
        RecordBatch records = Records.numbered(0, 300, 8);
        try (VectorConnection connection = Stores.open(folder)) {
            connection.create(CollectionSpec.of("docs", 0, Metric.DOT));
            connection.upsert(DOCS, records);
        }
        try (VectorConnection connection = Stores.open(folder)) {
            assertEquals(List.of(VectorSpace.dense(8, Metric.DOT)), connection.describe(DOCS).spaces());
            assertEquals(records.rows(), Batches.walk(connection, DOCS, PageRequest.first(100, RecordFields.ALL)));
            connection.upsert(DOCS, Records.numbered(300, 1, 8));
            assertEquals(Records.numberedId(300), Batches.ids(connection, DOCS).getLast(), "new records go to the end");
        }
    }

    @Test
    void refusesAFolderThatIsOpenElsewhere() throws VectorStoreException {
        try (VectorConnection first = Stores.open(folder)) {
            VectorStoreException refusal = Expect.failure(Kind.CONFLICT, () -> Stores.open(folder));
            assertTrue(refusal.getMessage().contains(folder.toString()));
            first.ping();
        }
        try (VectorConnection second = Stores.open(folder)) {
            second.ping();
        }
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Expect.failure(Kind.INVALID_REQUEST, () -> Stores.open(file));
        Expect.failure(Kind.INVALID_REQUEST, () -> Stores.open(Path.of("")).close());
    }

    @Test
    void makesTheFolderThatIsNotThereYet() throws VectorStoreException {
        Path deep = folder.resolve("a/b/c");
        try (VectorConnection connection = Stores.open(deep)) {
            assertEquals(List.of(), connection.collections());
        }
        assertTrue(Files.isDirectory(deep));
    }

    @Test
    void takesCollectionNamesOfEveryKind() throws VectorStoreException {
        List<String> names = List.of("plain", "Plain", "with space", "ünï/cödé\\..", "..", "a".repeat(400), "😀");
        try (VectorConnection connection = Stores.open(folder)) {
            for (String name : names) {
                connection.create(CollectionSpec.of(name, 2, Metric.COSINE));
            }
            assertEquals(names.stream().sorted().toList(), connection.collections().stream().map(CollectionName::name).toList());
            for (String name : names) {
                connection.drop(CollectionName.of(name));
            }
            assertEquals(List.of(), connection.collections());
        }
    }

    @Test
    void saysWhichCollectionIsDamagedAndOpensTheOthers() throws Exception {
        try (VectorConnection connection = Stores.open(folder)) {
            connection.create(CollectionSpec.of("docs", 2, Metric.COSINE));
            connection.create(CollectionSpec.of("healthy", 2, Metric.COSINE));
            connection.upsert(DOCS, Records.numbered(0, 50, 2));
            connection.upsert(CollectionName.of("healthy"), Records.numbered(0, 5, 2));
        }
        damage(folder.resolve("collections/docs/index"));
        try (VectorConnection connection = Stores.open(folder)) {
            assertEquals(2, connection.collections().size());
            VectorStoreException failure = Expect.failure(Kind.SERVER_FAULT, () -> connection.count(DOCS, Optional.empty()));
            assertTrue(failure.getMessage().contains("docs") && failure.getMessage().contains("damaged"), failure.getMessage());
            assertEquals(5, connection.count(CollectionName.of("healthy"), Optional.empty()).records());
            connection.drop(DOCS);
            assertEquals(List.of(CollectionName.of("healthy")), connection.collections());
        }
    }

    @Test
    void goesOnAfterInterruptsDuringWritesAndReads() throws Exception {
        try (VectorConnection connection = Stores.open(folder)) {
            connection.create(CollectionSpec.of("docs", 64, Metric.COSINE));
            for (int round = 0; round < 5; round++) {
                int first = round * 1_000;
                Expect.cancelWithinASecond(begun -> {
                    for (int n = first; true; n += 100) {
                        connection.upsert(DOCS, Records.numbered(n % 5_000, 100, 64));
                        connection.page(DOCS, PageRequest.first(50, RecordFields.ALL));
                        begun.countDown();
                    }
                });
            }
            connection.upsert(DOCS, Records.numbered(9_000, 1, 64));
            assertEquals(1, connection.fetch(DOCS, List.of(Records.numberedId(9_000)), RecordFields.IDS).size());
        }
    }

    @Test
    void keepsRecordsWithoutVectorsAndZeroVectors() throws VectorStoreException {
        try (VectorConnection connection = Stores.open(folder)) {
            connection.create(CollectionSpec.of("docs", 2, Metric.COSINE));
            VectorRecord none = Records.aRecord("none").document("no vector").build();
            VectorRecord zero = Records.aRecord("zero").vector(0, -0.0f).build();
            VectorRecord usual = Records.aRecord("usual").vector(1, 1).build();
            List.of(none, zero, usual).forEach(item -> write(connection, item));
            assertEquals(List.of(none, zero, usual), Batches.walk(connection, DOCS, PageRequest.first(10, RecordFields.ALL)));
            SearchRequest search = new SearchRequest("default", new SearchRequest.Query.ByVector(new Vector.Dense(1, 0)), 10,
                    Optional.empty(), RecordFields.IDS);
            assertEquals(List.of(RecordId.of("usual")), connection.search(DOCS, search).hits().stream().map(hit -> hit.item().id()).toList());
            SearchRequest byZero = new SearchRequest("default", new SearchRequest.Query.ByVector(new Vector.Dense(0, 0)), 10,
                    Optional.empty(), RecordFields.IDS);
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(DOCS, byZero));
        }
    }

    @Test
    void sortsMixedValuesWithTheMissingOnesLast() throws VectorStoreException {
        try (VectorConnection connection = Stores.open(folder)) {
            connection.create(CollectionSpec.of("docs", 1, Metric.DOT));
            List<Value> values = List.of(Value.of("b"), Value.of(2.5), Value.of(-3), Value.of("a"), Value.of(true), Value.nothing());
            for (int n = 0; n < values.size(); n++) {
                write(connection, Records.aRecord("r" + n).with("key", values.get(n)).vector(1).build());
            }
            assertEquals(List.of("r4", "r2", "r1", "r3", "r0", "r5"), sorted(connection, false));
            assertEquals(List.of("r0", "r3", "r1", "r2", "r4", "r5"), sorted(connection, true));
        }
    }

    @Test
    void forgetsWhatAnInterruptedRemovalLeft() throws Exception {
        Files.createDirectories(folder.resolve("collections/.gone-123/index"));
        try (VectorConnection connection = Stores.open(folder)) {
            assertEquals(List.of(), connection.collections());
        }
        assertFalse(Files.exists(folder.resolve("collections/.gone-123")));
    }

    private static List<String> sorted(VectorConnection connection, boolean descending) throws VectorStoreException {
        PageRequest request = PageRequest.first(2, RecordFields.IDS).sortedBy(new Sort("key", descending));
        return Batches.walk(connection, DOCS, request).stream().map(item -> item.id().text()).toList();
    }

    private static void write(VectorConnection connection, VectorRecord item) {
        try {
            connection.upsert(DOCS, RecordBatch.of(List.of(item)));
        } catch (VectorStoreException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void damage(Path index) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(index)) {
            all.filter(file -> file.toString().endsWith(".si") || file.toString().endsWith(".cfs")).forEach(files::add);
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            Files.write(file, new byte[] {1, 2, 3});
        }
    }
}
