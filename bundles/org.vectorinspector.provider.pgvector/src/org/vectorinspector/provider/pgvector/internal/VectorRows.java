package org.vectorinspector.provider.pgvector.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.VectorBlock;

/** Gathers the values of one vector column as they were sent, and decodes them into one array when all are there. */
final class VectorRows {
    private final VectorType type;
    private final List<byte[]> rows = new ArrayList<>();

    VectorRows(VectorType type) {
        this.type = type;
    }

    /**
     * Takes the next row.
     *
     * @param sent null where there is no vector
     */
    void add(byte[] sent) {
        rows.add(sent);
    }

    /** Returns the block, empty where no row has a vector; a column without a fixed dimension may need a list of its own vectors. */
    Optional<VectorBlock> block() {
        List<byte[]> some = rows.stream().filter(row -> row != null).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        int dimension = type == VectorType.SPARSEVEC ? 0 : VectorCodec.dimension(type, some.getFirst());
        boolean even = dimension > 0 && some.stream().allMatch(row -> VectorCodec.dimension(type, row) == dimension);
        return Optional.of(even ? dense(dimension)
                : new ListBlock(rows.stream().map(row -> Optional.ofNullable(row).map(sent -> VectorCodec.decode(type, sent))).toList()));
    }

    private DenseBlock dense(int dimension) {
        float[] values = new float[rows.size() * dimension];
        BitSet absent = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) == null) {
                absent.set(row);
            } else {
                VectorCodec.decode(type, rows.get(row), values, row * dimension);
            }
        }
        return new DenseBlock(dimension, values, absent);
    }
}
