package org.vectorinspector.core.event;

import org.vectorinspector.core.connection.ProfileId;

/**
 * A profile was saved for the first time, or came by another program.
 *
 * @param profile never null
 */
public record ProfileAdded(ProfileId profile) {
}
