package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.testkit.Records;

/** Metadata comes back as it was written, or is refused with a sentence: never changed, never dropped. */
public interface MetadataContract extends ContractSubject {
    /** Values of every kind, by a name for the message. */
    static Map<String, Value> samples() {
        Map<String, Value> samples = new LinkedHashMap<>();
        samples.put("text", Value.of("plain"));
        samples.put("empty text", Value.of(""));
        samples.put("unicode", Value.of("👩‍🚀 שלום \"quoted\" \\ back\nline"));
        samples.put("long text", Value.of("y".repeat(50_000)));
        samples.put("zero", Value.of(0));
        samples.put("largest long", Value.of(Long.MAX_VALUE));
        samples.put("smallest long", Value.of(Long.MIN_VALUE));
        samples.put("above 2^53", Value.of((1L << 53) + 1));
        samples.put("decimal", Value.of(0.1));
        samples.put("whole decimal", Value.of(2.0));
        samples.put("negative zero", Value.of(-0.0));
        samples.put("subnormal", Value.of(Double.MIN_VALUE));
        samples.put("largest double", Value.of(Double.MAX_VALUE));
        samples.put("exact", new Value.Exact(new BigDecimal("18446744073709551615")));
        samples.put("true", Value.of(true));
        samples.put("false", Value.of(false));
        samples.put("nothing", Value.nothing());
        samples.put("list", new Value.Items(List.of(Value.of("a"), Value.of("b"))));
        samples.put("mixed list", new Value.Items(List.of(Value.of("a"), Value.of(1), Value.nothing())));
        samples.put("empty list", new Value.Items(List.of()));
        samples.put("object", new Value.Fields(Map.of("inner", new Value.Fields(Map.of("deep", Value.of(1))))));
        samples.put("empty object", new Value.Fields(Map.of()));
        return samples;
    }

    @Test
    default void keepsOrRefusesEveryKindOfValue() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        int n = 0;
        for (Map.Entry<String, Value> sample : samples().entrySet()) {
            String key = mixesKinds() ? "key" : "key" + n;
            VectorRecord item = Records.aRecord(id(n++)).with(key, sample.getValue()).vector(1, 2).build();
            if (keeps(sample.getValue())) {
                write(collection, RecordBatch.of(List.of(item)));
                Metadata expected = Metadata.of(key, comesBack(sample.getValue()));
                assertEquals(expected, read(collection, item.id()).orElseThrow().metadata(), sample.getKey());
            } else {
                assertTrue(refused(collection, item), () -> sample.getKey() + " is refused");
                boolean absent = read(collection, item.id()).isEmpty();
                assertTrue(absent, () -> sample.getKey() + " is not written");
            }
        }
    }

    @Test
    default void keepsKeysThatLookStrange() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        Metadata metadata = Metadata.EMPTY;
        int n = 1;
        for (String key : List.of("with space", "ключ", "a.b", "quote\"and\\", "😀", "UPPER", "upper", "_under_score")) {
            if (keepsKey(key)) {
                metadata = metadata.with(key, Value.of(n++));
            } else {
                VectorRecord strange = Records.aRecord(id(2)).with(key, Value.of(1)).vector(1, 2).build();
                assertTrue(refused(collection, strange), () -> key + " is refused");
            }
        }
        VectorRecord item = new VectorRecord(id(1), Optional.empty(), metadata, record(1, 2).vectors());
        write(collection, RecordBatch.of(List.of(item)));
        assertEquals(metadata, read(collection, id(1)).orElseThrow().metadata());
        assertTrue(read(collection, id(2)).isEmpty(), "what was refused is not written");
    }

    @Test
    default void keepsKeysWhoseValuesDifferInKind() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        List<Value> values = List.of(Value.of("text"), Value.of(7), Value.of(7.5), Value.of(true));
        for (int n = 0; n < values.size(); n++) {
            VectorRecord item = Records.aRecord(id(n)).with("key", values.get(n)).vector(1, n).build();
            if (n == 0 || mixesKinds()) {
                write(collection, RecordBatch.of(List.of(item)));
            } else {
                assertTrue(refused(collection, item), () -> item.metadata() + " is refused");
            }
        }
        for (int n = 0; n < values.size(); n++) {
            Optional<Metadata> expected = n == 0 || mixesKinds() ? Optional.of(Metadata.of("key", comesBack(values.get(n)))) : Optional.empty();
            assertEquals(expected, read(collection, id(n)).map(VectorRecord::metadata));
        }
    }

    private boolean refused(CollectionName collection, VectorRecord item) {
        try {
            return !connection().upsert(collection, RecordBatch.of(List.of(item))).isEmpty();
        } catch (VectorStoreException refusal) {
            assertEquals(Kind.INVALID_REQUEST, refusal.kind());
            assertFalse(refusal.getMessage().isBlank());
            return true;
        }
    }
}
