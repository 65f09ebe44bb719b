package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/** Measures about how much the contents of records are, in bytes. */
final class ContentSize {
    private static final int NUMBER = Double.BYTES;

    private ContentSize() {
    }

    static long of(RecordBatch records) {
        long size = 0;
        for (int row = 0; row < records.size(); row++) {
            size += records.ids().get(row).text().length() + records.documents().get(row).map(String::length).orElse(0)
                    + fields(records.metadata().get(row).values());
        }
        for (VectorBlock block : records.vectors().values()) {
            size += vectors(block);
        }
        return size;
    }

    private static long vectors(VectorBlock block) {
        return switch (block) {
            case DenseBlock dense -> (long) dense.values().length * Float.BYTES;
            case TextBlock text -> texts(text);
            case ListBlock list -> list.vectors().stream().mapToLong(vector -> vector.map(ContentSize::vector).orElse(0L)).sum();
        };
    }

    private static long texts(TextBlock block) {
        long size = 0;
        for (int row = 0; row < block.count(); row++) {
            size += block.end(row) - block.start(row);
        }
        return size;
    }

    private static long vector(Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> (long) dense.values().length * Float.BYTES;
            case Vector.Sparse sparse -> (long) sparse.values().length * NUMBER;
            case Vector.Multi multi -> (long) multi.values().length * Float.BYTES;
        };
    }

    private static long fields(Map<String, Value> values) {
        long size = 0;
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            size += entry.getKey().length() + value(entry.getValue());
        }
        return size;
    }

    private static long value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.length();
            case Value.Items(List<Value> values) -> values.stream().mapToLong(ContentSize::value).sum();
            case Value.Fields(Map<String, Value> values) -> fields(values);
            case Value.Exact exact -> exact.number().precision();
            case Value.Whole whole -> NUMBER;
            case Value.Decimal decimal -> NUMBER;
            case Value.Flag flag -> 1;
            case Value.Nothing nothing -> 1;
        };
    }
}
