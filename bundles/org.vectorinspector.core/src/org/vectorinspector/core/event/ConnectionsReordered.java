package org.vectorinspector.core.event;

import java.util.List;
import org.vectorinspector.api.model.ConnectionId;

/**
 * The connections were put in another order.
 *
 * @param order all connections, first one first
 */
public record ConnectionsReordered(List<ConnectionId> order) {
}
