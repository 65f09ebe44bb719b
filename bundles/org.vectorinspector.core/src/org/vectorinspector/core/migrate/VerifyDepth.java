package org.vectorinspector.core.migrate;

/** How many vectors a verification compares; ids, metadata and documents are always compared, all of them. */
public enum VerifyDepth {
    /** Those of a sample of records. */
    SAMPLED_VECTORS,
    /** All of them. */
    ALL_VECTORS
}
