package org.vectorinspector.core.profile;

import java.util.List;
import java.util.Map;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.connection.ProfileId;

/**
 * Profiles that were deleted and can be put back; closing wipes their secrets.
 *
 * @param profiles as they were
 * @param secrets those that could be read before they went
 * @param problems sentences about secrets that may still be where they were
 */
public record DeletedProfiles(List<ConnectionProfile> profiles, Map<ProfileId, Secrets> secrets, List<String> problems) implements AutoCloseable {
    public DeletedProfiles {
        profiles = List.copyOf(profiles);
        secrets = Map.copyOf(secrets);
        problems = List.copyOf(problems);
    }

    @Override
    public void close() {
        secrets.values().forEach(Secrets::close);
    }
}
