package org.vectorinspector.api.model;

/** The shapes that a vector of a space can have. */
public enum VectorKind {
    /** One number for each dimension. */
    DENSE,
    /** Numbers at some places only. */
    SPARSE,
    /** Several dense vectors for one record. */
    MULTI
}
