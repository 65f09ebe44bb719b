package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionHealth;

/**
 * A connection has given a sign of life that the program asked for by itself.
 *
 * @param connection never null
 * @param health what is known now
 */
public record ConnectionHealthChecked(ConnectionId connection, ConnectionHealth health) {
}
