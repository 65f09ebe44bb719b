package org.vectorinspector.cli.command;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.together.Target;

/** Reads which collections are asked together. */
final class TargetNames {
    private final ProfileStore store;

    TargetNames(ProfileStore store) {
        this.store = store;
    }

    /** Returns the target that a person names. */
    Target read(String text) throws UsageException, VectorStoreException {
        NamedCollection named = NamedCollection.read(store, text);
        return new Target(ConnectionKey.of(named.profile().id()), named.profile().name(), named.collection(), "", "");
    }
}
