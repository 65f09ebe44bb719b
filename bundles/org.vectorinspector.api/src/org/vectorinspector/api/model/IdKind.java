package org.vectorinspector.api.model;

/** The kinds of record ids that databases know; nothing turns one into another silently. */
public enum IdKind {
    /** Any text. */
    TEXT,
    /** An unsigned 64-bit number. */
    NUMBER,
    /** A UUID. */
    UUID
}
