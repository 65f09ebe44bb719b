package org.vectorinspector.core.migrate;

/** How much of the source a plan looks at. */
public enum PlanDepth {
    /** The first thousand records: seconds. */
    SAMPLE,
    /** Every record: as long as reading the source takes, and no surprise after it. */
    EVERYTHING
}
