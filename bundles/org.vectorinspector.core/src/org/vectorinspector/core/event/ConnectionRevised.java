package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;

/**
 * A connection got other rules, or other settings for its next attempt to connect.
 *
 * @param connection never null
 */
public record ConnectionRevised(ConnectionId connection) {
}
