package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionState;

/**
 * A connection changed its state.
 *
 * @param connection never null
 * @param before the old state
 * @param after the new state
 */
public record ConnectionStateChanged(ConnectionId connection, ConnectionState before, ConnectionState after) {
}
