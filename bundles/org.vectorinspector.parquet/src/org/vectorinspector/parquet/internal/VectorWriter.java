package org.vectorinspector.parquet.internal;

import org.apache.parquet.io.api.RecordConsumer;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/** Writes vectors as lists of numbers. */
final class VectorWriter {
    private final RecordConsumer out;

    VectorWriter(RecordConsumer out) {
        this.out = out;
    }

    /** Writes the vector of a row, which has one. */
    void write(VectorBlock block, int row) {
        switch (block) {
            case DenseBlock dense -> floats(dense.values(), dense.offset(row), dense.dimension());
            case ListBlock list -> write(list.vector(row).orElseThrow());
            case TextBlock text -> write(text.vector(row).orElseThrow());
        }
    }

    private void write(Vector vector) {
        switch (vector) {
            case Vector.Dense dense -> floats(dense.values(), 0, dense.dimension());
            case Vector.Sparse sparse -> sparse(sparse);
            case Vector.Multi multi -> multi(multi);
        }
    }

    private void sparse(Vector.Sparse sparse) {
        out.startGroup();
        out.startField("indices", 0);
        list(sparse.indices().length, i -> out.addLong(Integer.toUnsignedLong(sparse.indices()[i])));
        out.endField("indices", 0);
        out.startField("values", 1);
        floats(sparse.values(), 0, sparse.values().length);
        out.endField("values", 1);
        out.endGroup();
    }

    private void multi(Vector.Multi multi) {
        list(multi.rows(), row -> floats(multi.values(), row * multi.dimension(), multi.dimension()));
    }

    private void floats(float[] values, int from, int count) {
        list(count, i -> out.addFloat(values[from + i]));
    }

    private void list(int count, java.util.function.IntConsumer element) {
        out.startGroup();
        if (count > 0) {
            out.startField("list", 0);
            for (int i = 0; i < count; i++) {
                out.startGroup();
                out.startField("element", 0);
                element.accept(i);
                out.endField("element", 0);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }
}
