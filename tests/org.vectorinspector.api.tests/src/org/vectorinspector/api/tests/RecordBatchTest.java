package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;

class RecordBatchTest {
    private static final VectorRecord FULL = VectorRecord.of(RecordId.of("a"), "text", Metadata.of("k", Value.of(1)), 1, 2, 3);
    private static final VectorRecord BARE = new VectorRecord(RecordId.of("b"), Optional.empty(), Metadata.EMPTY, Map.of());

    @Test
    void gathersDenseVectorsInOneArray() {
        RecordBatch batch = RecordBatch.of(List.of(FULL, BARE, FULL));
        DenseBlock block = assertInstanceOf(DenseBlock.class, batch.vectors().get("default"));
        assertArrayEquals(new float[] {1, 2, 3, 0, 0, 0, 1, 2, 3}, block.values());
        assertFalse(block.has(1));
        assertEquals(List.of(FULL, BARE, FULL), batch.rows());
    }

    @Test
    void keepsSparseAndMultiVectorsAsTheyAre() {
        Vector sparse = new Vector.Sparse(new int[] {3, 9}, new float[] {0.5f, 1});
        VectorRecord item = new VectorRecord(RecordId.of("s"), Optional.empty(), Metadata.EMPTY,
                Map.of("words", sparse, "tokens", new Vector.Multi(2, new float[] {1, 2, 3, 4})));
        RecordBatch batch = RecordBatch.of(List.of(item, BARE));
        assertInstanceOf(ListBlock.class, batch.vectors().get("words"));
        assertEquals(List.of(item, BARE), batch.rows());
    }

    @Test
    void selectsRowsOfEveryKindOfBlock() {
        VectorRecord sparse = new VectorRecord(RecordId.of("s"), Optional.of("words"), Metadata.EMPTY,
                Map.of("words", new Vector.Sparse(new int[] {3}, new float[] {0.5f})));
        RecordBatch batch = RecordBatch.of(List.of(FULL, BARE, sparse));
        assertEquals(List.of(sparse, BARE, FULL, BARE), batch.select(2, 1, 0, 1).rows());
        assertEquals(List.of(), batch.select().rows());
        assertThrows(IndexOutOfBoundsException.class, () -> batch.select(3));
        byte[] text = "[1.5,-2][3,4]".getBytes(StandardCharsets.UTF_8);
        TextBlock chosen = new TextBlock(text, new int[] {0, 8, 8, text.length}).select(2, 1, 2);
        assertEquals("[3,4][3,4]", new String(chosen.text(), StandardCharsets.UTF_8));
        assertFalse(chosen.has(1));
        assertEquals(Optional.of(new Vector.Dense(3, 4)), chosen.vector(2));
    }

    @Test
    void cutsStretchesOutOfEveryKindOfBlock() {
        VectorRecord other = VectorRecord.of(RecordId.of("c"), "more", Metadata.EMPTY, 4, 5, 6);
        RecordBatch dense = RecordBatch.of(List.of(FULL, BARE, other));
        byte[] text = "x[1.5,-2]y[3,4]z".getBytes(StandardCharsets.UTF_8);
        RecordBatch texts = new RecordBatch(dense.ids(), dense.documents(), dense.metadata(),
                Map.of("default", new TextBlock(text, new int[] {1, 0, 10}, new int[] {9, 0, 15})));
        RecordBatch sparse = new RecordBatch(dense.ids(), dense.documents(), dense.metadata(),
                Map.of("words", new ListBlock(List.of(Optional.of(new Vector.Sparse(new int[] {3}, new float[] {1})), Optional.empty(), Optional.empty()))));
        for (RecordBatch batch : List.of(dense, texts, sparse)) {
            assertSame(batch, batch.stretch(0, 3));
            for (int from = 0; from <= 3; from++) {
                for (int to = from; to <= 3; to++) {
                    assertEquals(batch.rows().subList(from, to), batch.stretch(from, to).rows(), from + " to " + to);
                }
            }
            assertThrows(IndexOutOfBoundsException.class, () -> batch.stretch(2, 4));
        }
    }

    @Test
    void refusesUnevenColumns() {
        RecordId id = RecordId.of("a");
        assertThrows(IllegalArgumentException.class, () -> new RecordBatch(List.of(id), List.of(), List.of(Metadata.EMPTY), Map.of()));
        VectorRecord shorter = VectorRecord.of(RecordId.of("c"), "", Metadata.EMPTY, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> RecordBatch.of(List.of(FULL, shorter)));
        assertThrows(IllegalArgumentException.class, () -> new DenseBlock(3, new float[4]));
        assertThrows(IllegalArgumentException.class, () -> new TextBlock(new byte[5], new int[] {0, 6}));
        assertThrows(IllegalArgumentException.class, () -> new TextBlock(new byte[5], new int[] {3}, new int[] {2}));
    }

    @Test
    void readsVectorsFromTheirText() {
        byte[] text = "[1.5,-2]  [ 3e-2 , 4 ]".getBytes(StandardCharsets.UTF_8);
        TextBlock block = new TextBlock(text, new int[] {0, 8, 8, text.length});
        assertEquals(Optional.of(new Vector.Dense(1.5f, -2)), block.vector(0));
        assertEquals(Optional.empty(), block.vector(1));
        assertEquals(Optional.of(new Vector.Dense(0.03f, 4)), block.vector(2));
    }

    @Test
    void comparesVectorsBitByBit() {
        assertEquals(new Vector.Dense(1, Float.MIN_VALUE), new Vector.Dense(1, Float.MIN_VALUE));
        assertFalse(new Vector.Dense(0f).equals(new Vector.Dense(-0f)));
        assertEquals(5, new Vector.Dense(3, 4).norm());
    }
}
