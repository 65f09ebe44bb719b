package org.vectorinspector.provider.pinecone.internal;

import java.util.Optional;
import org.vectorinspector.api.model.Vector;

/**
 * What records are to be near to: a dense vector, a sparse one, or both, whose inner products Pinecone adds.
 *
 * @param dense empty where only the sparse one counts
 * @param sparse empty where only the dense one counts
 */
record Probe(Optional<Vector.Dense> dense, Optional<Vector.Sparse> sparse) {
    /** Returns a probe of one vector, which is no multi-vector. */
    static Probe of(Vector vector) {
        return vector instanceof Vector.Sparse sparse ? new Probe(Optional.empty(), Optional.of(sparse))
                : new Probe(Optional.of((Vector.Dense) vector), Optional.empty());
    }

    /** Returns a probe of both; Pinecone knows no weights, so that the vectors are made longer or shorter. */
    static Probe of(Vector.Dense dense, Vector.Sparse sparse, double weightOfDense) {
        Optional<Vector.Dense> first = weightOfDense == 0 ? Optional.empty() : Optional.of(new Vector.Dense(scaled(dense.values(), weightOfDense)));
        Optional<Vector.Sparse> second = weightOfDense == 1 ? Optional.empty()
                : Optional.of(new Vector.Sparse(sparse.indices(), scaled(sparse.values(), 1 - weightOfDense)));
        return new Probe(first, second);
    }

    private static float[] scaled(float[] values, double factor) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] * factor);
        }
        return scaled;
    }
}
