package org.vectorinspector.core.batch;

/** How much a batch asks; each asks what the one before asks, and more. */
public enum BatchDepth {
    /** Does the profile work, and how many collections are there. */
    TEST,
    /** How many records does each collection have. */
    COUNT,
    /** What does the database say about each collection. */
    SCHEMA
}
