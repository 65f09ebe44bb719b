package org.vectorinspector.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/**
 * Turns vectors into JSON text and back: a dense one is {@code [1.0,2.0]}, a sparse one {@code {"indices":[…],"values":[…]}}, a
 * multi-vector {@code [[…],[…]]}. Decoded numbers have the bits that {@link Float#parseFloat} gives. Stateless.
 */
public final class VectorJson {
    private static final int USUAL_DIMENSION = 384;

    private VectorJson() {
    }

    /** Reads a whole text as a dense vector, as a person pastes it. */
    public static Vector.Dense parseDense(String json) throws JsonProblem {
        return ValueJson.whole(json, VectorJson::readDense);
    }

    /** Reads a whole text as a vector of any kind. */
    public static Vector parse(String json) throws JsonProblem {
        return ValueJson.whole(json, VectorJson::read);
    }

    /** Takes a vector of any kind. */
    public static Vector read(JsonInput in) throws IOException {
        return in.peek() == JsonInput.Token.BEGIN_OBJECT ? SparseJson.read(in) : MultiJson.readDenseOrMulti(in);
    }

    /** Takes a sparse vector as a server sends it: its indices in any order, beside fields that do not matter. */
    public static Vector.Sparse readUnorderedSparse(JsonInput in) throws IOException {
        return SparseJson.readUnordered(in);
    }

    /** Takes a dense vector. */
    public static Vector.Dense readDense(JsonInput in) throws IOException {
        if (in.peek() != JsonInput.Token.BEGIN_ARRAY) {
            throw in.problem(RowTexts.NO_LIST);
        }
        FloatArray values = new FloatArray(USUAL_DIMENSION);
        if (in.nextFloats(values) == 0) {
            throw in.problem("A vector has at least one number");
        }
        return new Vector.Dense(values.take());
    }

    /**
     * Writes a vector.
     *
     * @throws IllegalArgumentException when a number is infinite or NaN, which JSON cannot say
     */
    public static void write(JsonOutput out, Vector vector) {
        switch (vector) {
            case Vector.Dense dense -> out.floats(dense.values(), 0, dense.dimension());
            case Vector.Sparse sparse -> SparseJson.write(out, sparse);
            case Vector.Multi multi -> MultiJson.write(out, multi);
        }
    }

    /** Writes the vector of one row of a block, which must be there, without taking it apart. */
    public static void write(JsonOutput out, VectorBlock block, int row) {
        switch (block) {
            case DenseBlock dense -> out.floats(dense.values(), dense.offset(row), dense.dimension());
            case TextBlock text -> out.value(text.text(), text.start(row), text.end(row));
            case ListBlock list -> write(out, list.vector(row).orElseThrow());
        }
    }

    /**
     * Decodes all blocks of texts of a batch; the others stay as they are.
     *
     * @throws JsonProblem when a text is no list of numbers, or the lists of a block differ in length
     */
    public static RecordBatch decode(RecordBatch batch) throws JsonProblem {
        Map<String, VectorBlock> blocks = new LinkedHashMap<>();
        for (Map.Entry<String, VectorBlock> block : batch.vectors().entrySet()) {
            blocks.put(block.getKey(), block.getValue() instanceof TextBlock text ? decode(text) : block.getValue());
        }
        return new RecordBatch(batch.ids(), batch.documents(), batch.metadata(), blocks);
    }

    /**
     * Decodes a block of texts on the thread that calls.
     *
     * @throws JsonProblem when a text is no list of numbers, or the lists differ in length
     */
    public static DenseBlock decode(TextBlock block) throws JsonProblem {
        BitSet absent = new BitSet();
        IntStream.range(0, block.count()).filter(row -> !block.has(row)).forEach(absent::set);
        int first = absent.nextClearBit(0);
        try {
            return first >= block.count() ? new DenseBlock(1, new float[block.count()], absent)
                    : decode(block, absent, readDense(JsonInput.of(block.text(), block.start(first), block.end(first))).dimension());
        } catch (JsonProblem problem) {
            throw problem;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", impossible);
        }
    }

    private static DenseBlock decode(TextBlock block, BitSet absent, int dimension) throws IOException {
        float[] values = new float[Math.multiplyExact(block.count(), dimension)];
        RowTexts rows = new RowTexts(values, dimension);
        for (int row = absent.nextClearBit(0); row < block.count(); row = absent.nextClearBit(row + 1)) {
            rows.add(block.text(), block.start(row), block.end(row), row * dimension);
        }
        rows.invoke();
        rows.check();
        return new DenseBlock(dimension, values, absent);
    }
}
