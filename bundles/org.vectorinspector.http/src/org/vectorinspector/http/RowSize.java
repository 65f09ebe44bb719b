package org.vectorinspector.http;

import java.util.Map;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/**
 * Estimates how long a record becomes as JSON, rather too long than too short, without writing it.
 *
 * @param bytesPerNumber what a number of a vector takes: about {@value #DECIMAL} in decimal, {@value #BASE64} in base64
 */
public record RowSize(int bytesPerNumber) {
    /** A number of a vector in decimal, with its comma. */
    public static final int DECIMAL = 13;

    /** A number of a vector in base64, rounded up. */
    public static final int BASE64 = 6;

    private static final int FRAME = 200;
    private static final int NUMBER = 24;
    private static final int BYTES_PER_CHARACTER = 3;
    private static final int BYTES_ESCAPED = 6;

    /** Returns about how many bytes the record of a row becomes. */
    public long of(RecordBatch batch, int row) {
        long size = FRAME + text(batch.ids().get(row).text()) + contents(batch, row);
        for (VectorBlock block : batch.vectors().values()) {
            size += block.has(row) ? vector(block, row) : 0;
        }
        return size;
    }

    /** Returns how many bytes the document and the metadata of a row become at most, each with a short key: if every character is escaped. */
    public static long mostOfContents(RecordBatch batch, int row) {
        return FRAME + contents(batch, row) * BYTES_ESCAPED / BYTES_PER_CHARACTER;
    }

    private static long contents(RecordBatch batch, int row) {
        return batch.documents().get(row).map(RowSize::text).orElse(0L) + fields(batch.metadata().get(row).values());
    }

    private long vector(VectorBlock block, int row) {
        return switch (block) {
            case DenseBlock dense -> (long) dense.dimension() * bytesPerNumber;
            case TextBlock text -> text.end(row) - text.start(row);
            case ListBlock list -> switch (list.vector(row).orElseThrow()) {
                case Vector.Dense dense -> (long) dense.dimension() * bytesPerNumber;
                case Vector.Sparse sparse -> sparse.values().length * (long) (NUMBER + bytesPerNumber);
                case Vector.Multi multi -> multi.values().length * (long) bytesPerNumber;
            };
        };
    }

    private static long fields(Map<String, Value> values) {
        long size = 0;
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            size += text(entry.getKey()) + value(entry.getValue());
        }
        return size;
    }

    private static long value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text(text);
            case Value.Exact exact -> exact.number().precision() + NUMBER;
            case Value.Items(var values) -> 2 + values.stream().mapToLong(RowSize::value).sum();
            case Value.Fields(var values) -> 2 + fields(values);
            case Value.Whole whole -> NUMBER;
            case Value.Decimal decimal -> NUMBER;
            case Value.Flag flag -> NUMBER;
            case Value.Nothing nothing -> NUMBER;
        };
    }

    private static long text(String text) {
        return 4 + (long) text.length() * BYTES_PER_CHARACTER;
    }
}
