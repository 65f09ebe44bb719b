package org.vectorinspector.core.event;

import java.util.Optional;
import org.vectorinspector.api.model.ConnectionId;

/**
 * Another connection became the active one.
 *
 * @param connection the active one, empty when none is
 */
public record ConnectionActivated(Optional<ConnectionId> connection) {
}
