package org.vectorinspector.provider.pgvector.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorKind;

/** The types of a column that searches can be near to. */
enum VectorType {
    /** A 32-bit float for each dimension. */
    VECTOR("vector", "vector_send"),
    /** A 16-bit float for each dimension. */
    HALFVEC("halfvec", "halfvec_send"),
    /** 32-bit floats at some places. */
    SPARSEVEC("sparsevec", "sparsevec_send"),
    /** A bit for each dimension. */
    BIT("bit", "bit_send"),
    /** Bits, as many as a row wants. */
    VARBIT("varbit", "varbit_send");

    private final String sql;
    private final String sender;

    VectorType(String sql, String sender) {
        this.sql = sql;
        this.sender = sender;
    }

    /** Returns the type of this name, empty where it is none that searches can be near to. */
    static Optional<VectorType> of(String name) {
        return Stream.of(values()).filter(type -> type.sql.equals(name)).findFirst();
    }

    /** Returns the name by which values are cast. */
    String sql() {
        return this == BIT ? "varbit" : sql;
    }

    /** Returns the name with a dimension, as a new column has it. */
    String sql(int dimension) {
        return sql + "(" + dimension + ")";
    }

    /** Returns the function that gives a value's binary form. */
    String sender() {
        return sender;
    }

    boolean bits() {
        return this == BIT || this == VARBIT;
    }

    VectorKind kind() {
        return this == SPARSEVEC ? VectorKind.SPARSE : VectorKind.DENSE;
    }

    /** Returns the metrics that an operator measures by; {@code OTHER} is Jaccard. */
    List<Metric> metrics() {
        return bits() ? List.of(Metric.HAMMING, Metric.OTHER) : List.of(Metric.COSINE, Metric.EUCLIDEAN, Metric.DOT, Metric.MANHATTAN);
    }
}
