package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;

/**
 * A connection got another name.
 *
 * @param connection never null
 * @param name the new name
 */
public record ConnectionRenamed(ConnectionId connection, String name) {
}
