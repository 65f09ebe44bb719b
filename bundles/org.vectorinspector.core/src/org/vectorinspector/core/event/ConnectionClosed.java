package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;

/**
 * A connection was removed.
 *
 * @param connection which is known no more
 */
public record ConnectionClosed(ConnectionId connection) {
}
