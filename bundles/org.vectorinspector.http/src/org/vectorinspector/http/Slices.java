package org.vectorinspector.http;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.VectorBlock;

/** Cuts stretches of rows out of batches. Stateless. */
public final class Slices {
    private Slices() {
    }

    /** Returns the rows from {@code from} to before {@code to}; the batch itself when that is all of it. */
    public static RecordBatch of(RecordBatch rows, int from, int to) {
        if (from == 0 && to == rows.size()) {
            return rows;
        }
        Map<String, VectorBlock> vectors = new LinkedHashMap<>();
        rows.vectors().forEach((space, block) -> vectors.put(space, cut(block, from, to)));
        return new RecordBatch(rows.ids().subList(from, to), rows.documents().subList(from, to), rows.metadata().subList(from, to), vectors);
    }

    private static VectorBlock cut(VectorBlock block, int from, int to) {
        return switch (block) {
            case DenseBlock dense -> dense(dense, from, to);
            case TextBlock text -> text(text, from, to);
            case ListBlock list -> new ListBlock(IntStream.range(from, to).mapToObj(list::vector).toList());
        };
    }

    private static DenseBlock dense(DenseBlock block, int from, int to) {
        BitSet absent = new BitSet();
        for (int row = from; row < to; row++) {
            absent.set(row - from, !block.has(row));
        }
        int dimension = block.dimension();
        return new DenseBlock(dimension, Arrays.copyOfRange(block.values(), from * dimension, to * dimension), absent);
    }

    private static TextBlock text(TextBlock block, int from, int to) {
        int[] starts = new int[to - from + 1];
        for (int row = from; row < to; row++) {
            starts[row - from] = block.start(row);
        }
        starts[to - from] = to > from ? block.end(to - 1) : 0;
        return new TextBlock(block.text(), starts);
    }
}
