package org.vectorinspector.benchmarks.server;

/** How much a server of made-up points does for the bytes of an answer, and for those that are written to it. */
public enum Answers {
    /** As little as a database can: every vector is kept as numbers, becomes JSON for each answer, and is parsed from each body. */
    ENCODED,
    /** Next to nothing: the JSON of every vector is ready, and what is written is only compared with it. No database can do that. */
    READY
}
