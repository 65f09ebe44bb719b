package org.vectorinspector.core.event;

/** Topics of what happens to records; each event carries one record. */
public final class RecordTopics {
    /** Records of a collection were written or deleted by this program: {@link RecordsChanged}. */
    public static final String CHANGED = "org/vectorinspector/record/CHANGED";

    private RecordTopics() {
    }
}
