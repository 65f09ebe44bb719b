package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.WriteCheck;
import org.vectorinspector.testkit.Records;

/** What a write refuses is foretold without writing, for collections that are there and for those still to be made. */
public interface WriteCheckContract extends ContractSubject {
    @Test
    default void foretellsWhichValuesAreRefused() throws VectorStoreException {
        Map<String, Value> values = new LinkedHashMap<>(MetadataContract.samples());
        values.putAll(HardData.values());
        List<VectorRecord> records = new ArrayList<>();
        List<RecordId> refused = new ArrayList<>();
        for (Value value : values.values()) {
            RecordId id = id(records.size());
            records.add(Records.aRecord(id).with("key" + records.size(), value).vector(1, 2).build());
            if (!keeps(value)) {
                refused.add(id);
            }
        }
        assertForetold(refused, records);
    }

    @Test
    default void foretellsWhichKeysAreRefused() throws VectorStoreException {
        List<VectorRecord> records = new ArrayList<>();
        List<RecordId> refused = new ArrayList<>();
        for (String key : List.of("plain", "with space", "ключ", "a.b", "quote\"and\\", "😀", "UPPER", "upper", "_under_score")) {
            RecordId id = id(records.size());
            records.add(Records.aRecord(id).with(key, Value.of(1)).vector(1, 2).build());
            if (!keepsKey(key)) {
                refused.add(id);
            }
        }
        assertForetold(refused, records);
    }

    @Test
    default void foretellsWhichIdsAreRefused() throws VectorStoreException {
        List<IdKind> own = connection().describe(freshCollection(2)).idKinds();
        List<VectorRecord> records = new ArrayList<>();
        List<RecordId> refused = new ArrayList<>();
        for (IdKind kind : IdKind.values()) {
            for (RecordId id : HardData.ids(kind)) {
                records.add(Records.aRecord(id).vector(1, 2).build());
                boolean otherwiseWritten = kind == IdKind.TEXT && own.contains(IdKind.TEXT) && own.getFirst() != IdKind.TEXT;
                if (!own.contains(kind) || !keeps(id) || otherwiseWritten) {
                    refused.add(id);
                }
            }
        }
        assertForetold(refused, records);
    }

    @Test
    default void foretellsWhichCollectionsCannotBeMade() throws VectorStoreException {
        WriteCheck check = connection().capability(WriteCheck.class).orElse(null);
        Assumptions.assumeTrue(check != null, "foretells nothing");
        for (List<VectorSpace> spaces : List.of(List.of(dense("text", Metric.COSINE)), List.of(dense("a", Metric.COSINE), dense("b", Metric.DOT)),
                List.of(dense(VectorSpace.DEFAULT, Metric.OTHER)), List.of(dense(VectorSpace.DEFAULT, Metric.HAMMING)),
                List.of(new VectorSpace("sparse", VectorKind.SPARSE, 0, Metric.DOT)), List.of(new VectorSpace("multi", VectorKind.MULTI, 2, Metric.COSINE)))) {
            CollectionSpec spec = new CollectionSpec(freshName(), spaces, Metadata.EMPTY, Map.of());
            assertEquals(refused(() -> connection().create(spec)), refused(() -> check.refusals(spec, RecordBatch.EMPTY)), spaces::toString);
        }
    }

    private static VectorSpace dense(String name, Metric metric) {
        return new VectorSpace(name, VectorKind.DENSE, 2, metric);
    }

    /** Something that a database may refuse. */
    @FunctionalInterface
    interface Attempt {
        void run() throws VectorStoreException;
    }

    private static boolean refused(Attempt attempt) throws VectorStoreException {
        try {
            attempt.run();
            return false;
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.INVALID_REQUEST) {
                throw failure;
            }
            return true;
        }
    }

    private void assertForetold(List<RecordId> refused, List<VectorRecord> records) throws VectorStoreException {
        WriteCheck check = connection().capability(WriteCheck.class).orElse(null);
        Assumptions.assumeTrue(check != null, "foretells nothing");
        CollectionName there = freshCollection(2);
        VectorSpace space = connection().describe(there).spaces().getFirst();
        VectorSpace two = new VectorSpace(space.name(), space.kind(), 2, space.metric());
        CollectionSpec planned = new CollectionSpec(freshName(), List.of(two), Metadata.EMPTY, Map.of());
        RecordBatch batch = RecordBatch.of(records);
        assertEquals(refused, ids(check.refusals(there, batch)), "in a collection that is there");
        assertEquals(refused, ids(check.refusals(planned, batch)), "in one that is still to be made");
    }

    private static List<RecordId> ids(List<RecordFailure> refusals) {
        refusals.forEach(refusal -> assertFalse(refusal.message().isBlank(), "a sentence says why"));
        return refusals.stream().map(RecordFailure::id).toList();
    }
}
