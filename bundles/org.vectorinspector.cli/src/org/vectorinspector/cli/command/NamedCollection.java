package org.vectorinspector.cli.command;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;

/**
 * A collection as a person names it across databases: {@code PROFILE/COLLECTION@PARTITION}.
 *
 * @param profile a saved one
 * @param collection of its database
 */
record NamedCollection(ConnectionProfile profile, CollectionName collection) {
    /** Reads a name; profiles whose names hold a slash are found as well. */
    static NamedCollection read(ProfileStore store, String text) throws UsageException, VectorStoreException {
        Optional<UsageException> unknown = Optional.empty();
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            String collection = text.substring(slash + 1);
            if (slash > 0 && !collection.isBlank()) {
                try {
                    return new NamedCollection(ProfileByName.find(store, text.substring(0, slash)), ConnectedCommand.name(collection));
                } catch (UsageException notThis) {
                    unknown = unknown.or(() -> Optional.of(notThis));
                }
            }
        }
        throw unknown.orElseGet(() -> new UsageException("«" + text + "» names no collection; write PROFILE/COLLECTION."));
    }
}
