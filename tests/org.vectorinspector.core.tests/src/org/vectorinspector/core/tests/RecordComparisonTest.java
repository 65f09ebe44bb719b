package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.RecordComparison;
import org.vectorinspector.core.compare.VectorComparison;
import org.vectorinspector.core.compare.VectorTolerance;

class RecordComparisonTest {
    @Test
    void namesWhatDiffers() {
        VectorRecord left = aRecord("a").document("x").with("same", 1).with("n", 1).with("only", "l").vector(1, 0).build();
        VectorRecord right = aRecord("a").document("y").with("n", 2).with("same", Value.of(1.0)).with("new", "r").vector(1, 1).build();
        RecordComparison found = RecordComparison.of(left, right, VectorTolerance.EXACT);
        assertTrue(found.document());
        assertEquals(List.of("n", "only", "new"), found.keys());
        assertEquals(Set.of("default"), found.spaces().keySet());
        assertEquals(Math.sqrt(0.5), found.spaces().get("default").orElseThrow().cosine(), 1e-12);
        assertFalse(found.equal());
        assertTrue(RecordComparison.of(left, left, VectorTolerance.EXACT).equal());
    }

    @Test
    void measuresVectors() {
        VectorComparison found = VectorComparison.of(new Vector.Dense(1, 2, 3), new Vector.Dense(1, 5, 2)).orElseThrow();
        assertEquals(Math.sqrt(10), found.euclidean(), 1e-12);
        assertEquals(3, found.largest());
        assertEquals(1, found.place());
        assertEquals(17 / Math.sqrt(14 * 30), found.cosine(), 1e-12);
    }

    @Test
    void measuresSparseVectorsAtTheirIndices() {
        Vector left = new Vector.Sparse(new int[] {3, 900}, new float[] {1, 1});
        Vector right = new Vector.Sparse(new int[] {3, 70}, new float[] {1, 2});
        VectorComparison found = VectorComparison.of(left, right).orElseThrow();
        assertEquals(70, found.place());
        assertEquals(2, found.largest());
        assertEquals(1 / Math.sqrt(10), found.cosine(), 1e-12);
    }

    @Test
    void doesNotMeasureWhatDoesNotFit() {
        assertEquals(Optional.empty(), VectorComparison.of(new Vector.Dense(1), new Vector.Dense(1, 2)));
        assertEquals(Optional.empty(), VectorComparison.of(new Vector.Dense(1), new Vector.Multi(1, new float[] {1})));
        assertEquals(Optional.empty(), VectorComparison.of(new Vector.Multi(1, new float[] {1, 2}), new Vector.Multi(2, new float[] {1, 2})));
    }

    @Test
    void zeroVectorsHaveNoDirection() {
        assertEquals(0, VectorComparison.of(new Vector.Dense(0, 0), new Vector.Dense(1, 0)).orElseThrow().cosine());
        assertEquals(1, VectorComparison.of(new Vector.Dense(0, 0), new Vector.Dense(-0f, 0)).orElseThrow().cosine());
    }

    @Test
    void numbersOfEveryKindCompareByTheirValue() {
        assertTrue(same(Value.of(1L << 53), Value.of(0x1p53)));
        assertFalse(same(Value.of((1L << 53) + 1), Value.of(0x1p53)));
        assertTrue(same(new Value.Exact(new BigDecimal("18446744073709551616")), Value.of(0x1p64)));
        assertTrue(same(new Value.Exact(new BigDecimal("1.50")), Value.of(1.5)));
        assertTrue(same(new Value.Exact(BigDecimal.valueOf(Long.MIN_VALUE)), Value.of(Long.MIN_VALUE)));
        assertFalse(same(new Value.Exact(new BigDecimal("18446744073709551615")), Value.of(0x1p64)));
        assertFalse(same(Value.of("1"), Value.of(1)));
        assertFalse(same(Value.of(0.1), new Value.Exact(new BigDecimal("0.10000000000000000001"))));
    }

    private static boolean same(Value left, Value right) {
        return RecordComparison.of(aRecord("a").with("n", left).build(), aRecord("a").with("n", right).build(), VectorTolerance.EXACT).equal();
    }
}
