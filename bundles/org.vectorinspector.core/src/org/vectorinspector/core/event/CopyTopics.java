package org.vectorinspector.core.event;

/** Topics of copies between collections; each event carries one record. */
public final class CopyTopics {
    /** A person wants records of one collection in another one: {@link CopyRequested}. */
    public static final String REQUESTED = "org/vectorinspector/copy/REQUESTED";

    private CopyTopics() {
    }
}
