package org.vectorinspector.core.migrate;

/** What happens to a record whose id the target has already. */
public enum ExistingIds {
    /** The target's record stays; the source's is counted as skipped. */
    SKIP,
    /** The source's record takes its place. */
    REPLACE,
    /** The run stops. */
    FAIL
}
