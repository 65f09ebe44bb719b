package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;

/**
 * A connection was registered and is about to connect.
 *
 * @param connection the new one
 */
public record ConnectionOpened(ConnectionId connection) {
}
