package org.vectorinspector.core.event;

/** Topics of what happens to connections; each event carries one record, the one that the constant's text names. */
public final class ConnectionTopics {
    /** Matches every topic of this class. */
    public static final String ALL = "org/vectorinspector/connection/*";

    /** A connection was registered: {@link ConnectionOpened}. */
    public static final String OPENED = "org/vectorinspector/connection/OPENED";

    /** A connection was removed: {@link ConnectionClosed}. */
    public static final String CLOSED = "org/vectorinspector/connection/CLOSED";

    /** A connection is connecting, connected, disconnected or failed: {@link ConnectionStateChanged}. */
    public static final String STATE_CHANGED = "org/vectorinspector/connection/STATE_CHANGED";

    /** A connection has given a sign of life: {@link ConnectionHealthChecked}. */
    public static final String HEALTH_CHECKED = "org/vectorinspector/connection/HEALTH_CHECKED";

    /** A connection has another name: {@link ConnectionRenamed}. */
    public static final String RENAMED = "org/vectorinspector/connection/RENAMED";

    /** A connection has other rules, or settings that wait for the next attempt to connect: {@link ConnectionRevised}. */
    public static final String REVISED = "org/vectorinspector/connection/REVISED";

    /** The connections stand in another order: {@link ConnectionsReordered}. */
    public static final String REORDERED = "org/vectorinspector/connection/REORDERED";

    /** Another connection, or none, is the active one: {@link ConnectionActivated}. */
    public static final String ACTIVATED = "org/vectorinspector/connection/ACTIVATED";

    /** Another collection, or none, is the active one of a connection: {@link CollectionActivated}. */
    public static final String COLLECTION_ACTIVATED = "org/vectorinspector/connection/COLLECTION_ACTIVATED";

    /** Collections of a connection came or went: {@link CollectionsUpdated}. */
    public static final String COLLECTIONS_UPDATED = "org/vectorinspector/connection/COLLECTIONS_UPDATED";

    private ConnectionTopics() {
    }
}
