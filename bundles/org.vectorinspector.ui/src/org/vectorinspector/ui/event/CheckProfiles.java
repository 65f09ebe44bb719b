package org.vectorinspector.ui.event;

import java.util.List;
import org.vectorinspector.core.connection.ProfileId;

/**
 * Saved profiles shall be tested.
 *
 * @param profiles which ones
 */
public record CheckProfiles(List<ProfileId> profiles) {
    public CheckProfiles {
        profiles = List.copyOf(profiles);
    }
}
