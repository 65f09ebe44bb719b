package org.vectorinspector.cli.command;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.together.Target;

/** Reads {@code PROFILE/COLLECTION@PARTITION}. */
final class TargetNames {
    private final ProfileStore store;

    TargetNames(ProfileStore store) {
        this.store = store;
    }

    /** Returns the target; profiles whose names hold a slash are found as well. */
    Target read(String text) throws UsageException, VectorStoreException {
        Optional<UsageException> unknown = Optional.empty();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            String collection = text.substring(slash + 1);
            if (slash > 0 && !collection.isBlank()) {
                try {
                    ConnectionProfile profile = ProfileByName.find(store, text.substring(0, slash));
                    return new Target(ConnectionKey.of(profile.id()), profile.name(), ConnectedCommand.name(collection), "", "");
                } catch (UsageException notThis) {
                    unknown = unknown.or(() -> Optional.of(notThis));
                }
            }
        }
        throw unknown.orElseGet(() -> new UsageException("«" + text + "» is no target; write PROFILE/COLLECTION."));
    }
}
