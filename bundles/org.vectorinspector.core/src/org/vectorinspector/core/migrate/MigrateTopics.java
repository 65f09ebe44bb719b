package org.vectorinspector.core.migrate;

/** Topics of what happens to runs; each event carries one record. */
public final class MigrateTopics {
    /** A run has begun, gone on, changed its state or ended, or some more of it is done: {@link RunChanged}; at most a few a second. */
    public static final String RUN = "org/vectorinspector/migrate/RUN_CHANGED";

    /** A run was forgotten: {@link RunForgotten}. */
    public static final String FORGOTTEN = "org/vectorinspector/migrate/RUN_FORGOTTEN";

    private MigrateTopics() {
    }
}
