package org.vectorinspector.core.connection;

/** How a connection stands to its server. */
public enum ConnectionState {
    /** The server is being reached. */
    CONNECTING,
    /** The connection works. */
    CONNECTED,
    /** Nobody tried, or the person disconnected. */
    DISCONNECTED,
    /** The last attempt or call failed. */
    ERROR
}
