package org.vectorinspector.core.compare;

import org.vectorinspector.api.model.Vector;

/** How near two vectors must be to count as equal. */
public enum VectorTolerance {
    /** Every number has the same bits. */
    EXACT {
        @Override
        boolean accepts(VectorComparison measured) {
            return false;
        }
    },
    /** No two numbers are further apart than a millionth of the largest one: what rounding does. */
    ROUNDED {
        @Override
        boolean accepts(VectorComparison measured) {
            return measured.largest() <= LIMIT * measured.magnitude();
        }
    },
    /** The directions agree within a millionth: for databases that keep unit vectors. */
    DIRECTION {
        @Override
        boolean accepts(VectorComparison measured) {
            return measured.cosine() > 1 - LIMIT;
        }
    };

    private static final double LIMIT = 1e-6;

    /** Tells whether two vectors that are not the same bit by bit count as equal. */
    abstract boolean accepts(VectorComparison measured);

    /** Tells whether two vectors count as equal; vectors of different kinds or dimensions never do. */
    public boolean equal(Vector left, Vector right) {
        return left.equals(right) || VectorComparison.of(left, right).filter(this::accepts).isPresent();
    }
}
