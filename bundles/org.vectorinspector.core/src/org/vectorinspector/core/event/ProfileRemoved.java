package org.vectorinspector.core.event;

import org.vectorinspector.core.connection.ProfileId;

/**
 * A saved profile is gone.
 *
 * @param profile never null
 */
public record ProfileRemoved(ProfileId profile) {
}
