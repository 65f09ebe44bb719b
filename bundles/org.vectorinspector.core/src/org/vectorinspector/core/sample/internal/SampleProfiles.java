package org.vectorinspector.core.sample.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.ProfileStore;

/**
 * Keeps a profile for each sample database that was opened, so that it is found among the others and comes back with the session. What
 * the person changed of it, name, folder or rules, stays; only the way to its folder is ours.
 */
record SampleProfiles(ProfileStore profiles) {
    /** The embedded database, which keeps the samples. */
    static final ProviderId LOCAL = new ProviderId("local");

    private static final String PATH = "path";
    private static final ProfileLabels LABELS = ProfileLabels.NONE.in("Samples");

    /** Returns the id of the profile of the database in this folder, the same at each start. */
    static ProfileId id(Path folder) {
        return new ProfileId("samples/" + folder.getFileName());
    }

    /** Returns the saved profile of a database, which is saved now when it was not. */
    ConnectionProfile keep(String name, Path folder) throws VectorStoreException {
        profiles.reload();
        Optional<ConnectionProfile> known = profiles.find(id(folder));
        ConnectionProfile profile = known.orElseGet(() -> ConnectionProfile.of(name, LOCAL, ConnectionSettings.EMPTY).withId(id(folder))
                .withLabels(LABELS));
        ConnectionProfile kept = profile.withSettings(profile.settings().with(PATH, folder.toString()));
        if (!known.equals(Optional.of(kept))) {
            profiles.save(List.of(kept));
        }
        return kept;
    }
}
