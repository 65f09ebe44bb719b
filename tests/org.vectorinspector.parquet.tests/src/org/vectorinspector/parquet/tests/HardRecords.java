package org.vectorinspector.parquet.tests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;

/** Records that are hard to keep: every kind of value, keys that are names of columns, missing and odd vectors. */
final class HardRecords {
    static final VectorSpace[] SPACES = {VectorSpace.dense(3, Metric.EUCLIDEAN), new VectorSpace("title.short", VectorKind.DENSE, 2, Metric.DOT),
        new VectorSpace("words", VectorKind.SPARSE, 0, Metric.DOT), new VectorSpace("tokens", VectorKind.MULTI, 2, Metric.COSINE)};

    private static final List<String> TEXTS = List.of("", "plain", "שלום", "👩‍🚀 e\u0301", "line\nbreak\ttab", "\"quoted\",comma", "null", "1e5", "\u0000");
    private static final List<Value> VALUES = List.of(Value.nothing(), Value.of(Long.MIN_VALUE), Value.of(1L << 53), Value.of(-0.0), Value.of(Double.MIN_VALUE),
            Value.of(1e308), new Value.Exact(new BigDecimal("123456789012345678901234567890.5")), Value.of(true), new Value.Items(List.of()),
            new Value.Items(List.of(Value.of("a"), Value.of(1), Value.nothing())), new Value.Items(List.of(Value.of("a"), Value.of(""))),
            new Value.Fields(Map.of("inner", new Value.Items(List.of(Value.of(0.5))))), Value.of("text"));

    private HardRecords() {
    }

    static List<VectorRecord> of(int count, IdKind... kinds) {
        List<VectorRecord> records = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Optional<String> document = n % 4 == 3 ? Optional.empty() : Optional.of(TEXTS.get(n % TEXTS.size()));
            records.add(new VectorRecord(id(n, kinds[n % kinds.length]), document, metadata(n), vectors(n)));
        }
        return records;
    }

    private static RecordId id(int n, IdKind kind) {
        return switch (kind) {
            case TEXT -> RecordId.of(n % 2 == 0 ? Integer.toString(n) : "tëxt " + n);
            case NUMBER -> new RecordId.Number(n % 2 == 0 ? n : -n);
            case UUID -> new RecordId.Uuid(new UUID(n, n));
        };
    }

    private static Metadata metadata(int n) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("always", Value.of(n));
        values.put("text", Value.of(TEXTS.get(n % TEXTS.size())));
        values.put("tags", new Value.Items(List.of(Value.of("t" + n % 3), Value.of("ü"))));
        values.put("any", VALUES.get(n % VALUES.size()));
        if (n % 3 == 0) {
            values.put("dotted.key", Value.of(n / 8.0));
            values.put("id", Value.of("not the id"));
            values.put("vector", Value.of("not the vector"));
            values.put("vector:x", Value.of(1));
            values.put("metadata", Value.of("not the metadata"));
            values.put("id_kind", Value.of("uuid"));
            values.put("document", Value.of(n));
            values.put("ключ 🔑", Value.of(n % 2 == 0));
        }
        return new Metadata(values);
    }

    private static Map<String, Vector> vectors(int n) {
        Map<String, Vector> vectors = new LinkedHashMap<>();
        vectors.put(VectorSpace.DEFAULT, new Vector.Dense(n, -0f, Float.MIN_VALUE));
        if (n % 5 != 4) {
            vectors.put("title.short", new Vector.Dense(Float.MAX_VALUE, 1f / (n + 1)));
        }
        if (n % 5 == 1) {
            vectors.put("words", new Vector.Sparse(new int[] {n, Integer.MAX_VALUE, -1}, new float[] {0.5f, -1, n}));
            vectors.put("tokens", new Vector.Multi(2, new float[] {1, 2, 3, n}));
        }
        return vectors;
    }
}
