package org.vectorinspector.ui.together.model;

/** What targets can be asked by. */
public enum QueryKind {
    /** A text. */
    TEXT,
    /** A record of the base target. */
    RECORD,
    /** Numbers. */
    VECTOR
}
