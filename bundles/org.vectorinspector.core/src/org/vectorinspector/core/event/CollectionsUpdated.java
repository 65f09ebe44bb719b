package org.vectorinspector.core.event;

import org.vectorinspector.api.model.ConnectionId;

/**
 * Collections of a connection came or went.
 *
 * @param connection whose collections are to be listed again
 */
public record CollectionsUpdated(ConnectionId connection) {
}
