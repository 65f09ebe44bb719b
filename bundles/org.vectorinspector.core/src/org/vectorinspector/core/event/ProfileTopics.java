package org.vectorinspector.core.event;

/** Topics of what happens to saved profiles; each event carries one record, the one that the constant's text names. */
public final class ProfileTopics {
    /** Matches every topic of this class. */
    public static final String ALL = "org/vectorinspector/profile/*";

    /** A profile is new: {@link ProfileAdded}. */
    public static final String ADDED = "org/vectorinspector/profile/ADDED";

    /** A profile says something else: {@link ProfileChanged}. */
    public static final String CHANGED = "org/vectorinspector/profile/CHANGED";

    /** A profile is gone: {@link ProfileRemoved}. */
    public static final String REMOVED = "org/vectorinspector/profile/REMOVED";

    /** Something is wrong with the file of the profiles, or not any more: {@link ProfilesNoticed}. */
    public static final String NOTICED = "org/vectorinspector/profile/NOTICED";

    private ProfileTopics() {
    }
}
