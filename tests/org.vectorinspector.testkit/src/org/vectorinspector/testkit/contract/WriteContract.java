package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.testkit.Records;

/** Writing, reading back, replacing and deleting records. */
public interface WriteContract extends ContractSubject {
    @Test
    default void bringsBackWhatWasWritten() throws VectorStoreException {
        CollectionName collection = freshCollection(6);
        write(collection, Batches.of(this, 1, 20, 6));
        for (int n = 1; n <= 20; n++) {
            assertSame(record(n, 6), read(collection, id(n)).orElseThrow());
        }
    }

    @Test
    default void replacesTheWholeRecord() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        VectorRecord full = Records.aRecord(id(1)).document("old").with("a", 1).with("b", "two").vector(1, 0, 0).build();
        VectorRecord lean = Records.aRecord(id(1)).with("c", 3).vector(0, 1, 0).build();
        VectorRecord bare = Records.aRecord(id(1)).vector(0, 0, 1).build();
        for (VectorRecord next : List.of(full, lean, full, bare, full)) {
            write(collection, RecordBatch.of(List.of(next)));
            assertSame(next, read(collection, id(1)).orElseThrow());
        }
        Expect.count(1, connection(), collection);
    }

    @Test
    default void fetchesInTheOrderOfTheIds() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 10, 3));
        RecordBatch found = connection().fetch(collection, List.of(id(7), id(99), id(2), id(5)), RecordFields.IDS);
        assertEquals(List.of(id(7), id(2), id(5)), found.ids());
    }

    @Test
    default void bringsOnlyWhatWasAskedFor() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 1, 1, 3));
        VectorRecord idOnly = connection().fetch(collection, List.of(id(1)), RecordFields.IDS).row(0);
        assertEquals(new VectorRecord(id(1), Optional.empty(), Metadata.EMPTY, Map.of()), idOnly);
        VectorRecord texts = connection().fetch(collection, List.of(id(1)), RecordFields.TEXTS).row(0);
        assertEquals(record(1, 3).document(), texts.document());
        assertTrue(texts.vectors().isEmpty());
    }

    @Test
    default void takesEmptyAndVeryLargeBatches() throws VectorStoreException {
        CollectionName collection = freshCollection(16);
        write(collection, RecordBatch.EMPTY);
        connection().delete(collection, List.of());
        assertTrue(connection().fetch(collection, List.of(), RecordFields.ALL).isEmpty());
        write(collection, Batches.of(this, 0, 12_000, 16));
        Expect.count(12_000, connection(), collection);
        List<RecordId> all = IntStream.range(0, 12_000).mapToObj(this::id).toList();
        assertEquals(12_000, connection().fetch(collection, all, RecordFields.IDS).size());
        connection().delete(collection, all.subList(0, 11_000));
        Expect.count(1_000, connection(), collection);
    }

    @Test
    default void deletesWhatIsThereAndOverlooksTheRest() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 3, 3));
        connection().delete(collection, List.of(id(1), id(77)));
        connection().delete(collection, List.of(id(1)));
        assertEquals(List.of(id(0), id(2)), Batches.ids(connection(), collection).stream().sorted(
                java.util.Comparator.comparing(RecordId::text)).toList());
    }

    @Test
    default void refusesVectorsThatCannotBe() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 1, 3));
        for (float[] wrong : List.of(new float[] {1, 2}, new float[] {1, 2, 3, 4}, new float[] {1, Float.NaN, 3},
                new float[] {Float.POSITIVE_INFINITY, 0, 0})) {
            RecordBatch batch = Records.aRecord(id(5)).document("bad").vector(wrong).batch();
            Expect.failure(Kind.INVALID_REQUEST, () -> connection().upsert(collection, batch));
        }
        assertEquals(List.of(id(0)), Batches.ids(connection(), collection), "nothing of it was written");
    }

    @Test
    default void keepsDimensionsOneAndLarge() throws VectorStoreException {
        int largest = Math.min(4096, provider().descriptor().collections().maxDimension());
        for (int dimension : new int[] {1, largest}) {
            CollectionName collection = freshCollection(dimension);
            write(collection, Batches.of(this, 0, 3, dimension));
            assertSame(record(2, dimension), read(collection, id(2)).orElseThrow());
        }
    }

    @Test
    default void keepsExtremeNumbers() throws VectorStoreException {
        CollectionName collection = freshCollection(6);
        VectorRecord item = Records.aRecord(id(1)).vector(Float.MIN_VALUE, -0.0f, 1e-38f, 0.1f, -123456.79f, 1f / 3).build();
        write(collection, RecordBatch.of(List.of(item)));
        assertSame(item, read(collection, id(1)).orElseThrow());
    }

    @Test
    default void keepsIdsOfEveryKindThatItHas() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        List<RecordId> ids = new ArrayList<>();
        for (IdKind kind : connection().describe(collection).idKinds()) {
            ids.addAll(switch (kind) {
                case TEXT -> List.of(RecordId.of("7"), RecordId.of("Ωmega/😀 \"q\" '%' \\"), RecordId.of("x".repeat(longestId())),
                        RecordId.of("שלום"), RecordId.of("e\u0301"), RecordId.of("\u00e9"), RecordId.of(" padded "));
                case NUMBER -> List.of(new RecordId.Number(0), new RecordId.Number(7), new RecordId.Number(-1));
                case UUID -> List.of(new RecordId.Uuid(java.util.UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")));
            });
        }
        for (RecordId id : ids.stream().filter(id -> !keeps(id)).toList()) {
            assertRefused(collection, Records.aRecord(id).vector(1, 2).batch());
        }
        ids.removeIf(id -> !keeps(id));
        write(collection, RecordBatch.of(ids.stream().map(id -> Records.aRecord(id).document(id.text()).vector(1, 2).build()).toList()));
        assertEquals(ids, connection().fetch(collection, ids, RecordFields.IDS).ids());
        assertEquals(new java.util.HashSet<>(ids), new java.util.HashSet<>(Batches.ids(connection(), collection)));
    }

    @Test
    default void keepsDocumentsOfEveryKind() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        List<String> documents = List.of("", " ", "line\r\nline\ttab", "emoji 👩‍👩‍👧 and العربية", "\u0001\u001f\u007f", "x".repeat(1_000_000));
        for (int n = 0; n < documents.size(); n++) {
            RecordBatch batch = Records.aRecord(id(n)).document(documents.get(n)).vector(n, 1).batch();
            if (keepsDocument(documents.get(n))) {
                write(collection, batch);
            } else {
                assertRefused(collection, batch);
            }
        }
        for (int n = 0; n < documents.size(); n++) {
            Optional<String> expected = Optional.of(documents.get(n)).filter(this::keepsDocument);
            assertEquals(expected, read(collection, id(n)).flatMap(VectorRecord::document));
        }
    }

    @Test
    default void takesWritesAndReadsOfSeveralThreads() throws Exception {
        CollectionName collection = freshCollection(4);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> calls = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 200;
                calls.add(threads.submit((Callable<Object>) () -> {
                    for (int n = first; n < first + 200; n += 50) {
                        write(collection, Batches.of(this, n, 50, 4));
                        assertEquals(record(n, 4).document(), read(collection, id(n)).orElseThrow().document());
                    }
                    return null;
                }));
            }
            for (Future<Object> call : calls) {
                call.get();
            }
        }
        Expect.count(800, connection(), collection);
    }

    private void assertRefused(CollectionName collection, RecordBatch one) throws VectorStoreException {
        assertEquals(one.ids(), connection().upsert(collection, one).stream().map(RecordFailure::id).toList());
    }

    private void assertSame(VectorRecord expected, VectorRecord actual) {
        assertEquals(expected.id(), actual.id());
        assertEquals(expected.document(), actual.document());
        assertEquals(expected.metadata(), actual.metadata());
        Expect.sameVector(this, expected, actual);
    }
}
