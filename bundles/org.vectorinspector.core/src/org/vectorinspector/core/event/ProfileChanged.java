package org.vectorinspector.core.event;

import org.vectorinspector.core.connection.ProfileId;

/**
 * A saved profile says something else now.
 *
 * @param profile never null
 */
public record ProfileChanged(ProfileId profile) {
}
