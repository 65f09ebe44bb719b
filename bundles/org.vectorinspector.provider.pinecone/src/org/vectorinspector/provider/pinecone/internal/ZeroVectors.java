package org.vectorinspector.provider.pinecone.internal;

import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/** Finds dense vectors of zeros, which Pinecone does not keep; those that are text are looked at without decoding them. */
final class ZeroVectors {
    private ZeroVectors() {
    }

    /** Tells whether all numbers of a row, whose vector must be there, are zero. */
    static boolean zero(VectorBlock block, int row) {
        return switch (block) {
            case DenseBlock dense -> zero(dense.values(), dense.offset(row), dense.dimension());
            case TextBlock text -> zero(text, row);
            case ListBlock list -> list.vector(row).orElseThrow() instanceof Vector.Dense(float[] values)
                    && zero(values, 0, values.length);
        };
    }

    private static boolean zero(float[] values, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A text without a digit from 1 to 9 says zeros only; one whose exponents alone have such digits is left to the server. */
    private static boolean zero(TextBlock block, int row) {
        for (int place = block.start(row); place < block.end(row); place++) {
            if (block.text()[place] >= '1' && block.text()[place] <= '9') {
                return false;
            }
        }
        return true;
    }
}
