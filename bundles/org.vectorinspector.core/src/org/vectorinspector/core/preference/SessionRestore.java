package org.vectorinspector.core.preference;

/** What comes back of the last session when the program starts; the sizes of the window's areas always do. */
public enum SessionRestore {
    /** Neither connections nor collections. */
    NOTHING,
    /** Connections as disconnected, one click away, and their collections. */
    SHOW,
    /** The same, and the connections connect by themselves. */
    RECONNECT
}
