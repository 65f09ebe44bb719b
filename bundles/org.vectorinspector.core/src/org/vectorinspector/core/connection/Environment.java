package org.vectorinspector.core.connection;

/** What a database is used for, so that nobody mistakes one for another; shown as a framed word and a colour. */
public enum Environment {
    /** Nobody said. */
    NONE,
    /** For work in progress. */
    DEVELOPMENT,
    /** For trying things before they are used. */
    TEST,
    /** Used for real: writes are confirmed first, and dropping a collection wants its name typed. */
    PRODUCTION
}
