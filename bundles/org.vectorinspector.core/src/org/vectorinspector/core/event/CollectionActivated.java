package org.vectorinspector.core.event;

import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;

/**
 * Another collection became the active one of its connection.
 *
 * @param connection whose collection it is
 * @param collection the active one, empty when none is
 */
public record CollectionActivated(ConnectionId connection, Optional<CollectionName> collection) {
}
