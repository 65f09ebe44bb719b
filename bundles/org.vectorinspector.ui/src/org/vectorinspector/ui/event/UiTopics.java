package org.vectorinspector.ui.event;

/** Topics by which the parts of the window meet; each event carries one record. */
public final class UiTopics {
    /** A collection shall be shown: {@link OpenCollection}. */
    public static final String OPEN_COLLECTION = "org/vectorinspector/ui/OPEN_COLLECTION";

    /** A collection shall be what somebody finds when they come back to the collections, without being taken there: {@link OpenCollection}. */
    public static final String OPEN_COLLECTION_BEHIND = "org/vectorinspector/ui/OPEN_COLLECTION_BEHIND";

    /** Other records are selected: {@link RecordsSelected}. */
    public static final String RECORDS_SELECTED = "org/vectorinspector/ui/RECORDS_SELECTED";

    /** Records like one record shall be found: {@link MoreLikeThis}. */
    public static final String MORE_LIKE_THIS = "org/vectorinspector/ui/MORE_LIKE_THIS";

    /** A new record shall be written: {@link AddRecord}. */
    public static final String ADD_RECORD = "org/vectorinspector/ui/ADD_RECORD";

    /** A collection shall be asked together with others: {@link SearchTogether}. */
    public static final String SEARCH_TOGETHER = "org/vectorinspector/ui/SEARCH_TOGETHER";

    /** Saved profiles shall be tested: {@link CheckProfiles}. */
    public static final String CHECK_PROFILES = "org/vectorinspector/ui/CHECK_PROFILES";

    /** A collection shall be compared: {@link CompareWith}. */
    public static final String COMPARE_WITH = "org/vectorinspector/ui/COMPARE_WITH";

    /** A copy of a collection shall be planned: {@link CopyCollection}. */
    public static final String COPY_COLLECTION = "org/vectorinspector/ui/COPY_COLLECTION";

    private UiTopics() {
    }
}
