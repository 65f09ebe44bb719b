package org.vectorinspector.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;

/** Finds the profile that a person means. */
final class ProfileByName {
    private ProfileByName() {
    }

    /** Returns the profile of this id, or the only one of this name; the file is read first. */
    static ConnectionProfile find(ProfileStore store, String nameOrId) throws UsageException, VectorStoreException {
        store.reload();
        List<ConnectionProfile> found = store.profiles().stream().filter(profile -> profile.id().value().equals(nameOrId)).toList();
        if (found.isEmpty()) {
            found = store.profiles().stream().filter(profile -> profile.name().equalsIgnoreCase(nameOrId)).toList();
        }
        if (found.size() > 1) {
            throw new UsageException("Several profiles are called «" + nameOrId + "»; say which by its id: "
                    + found.stream().map(profile -> profile.id().value()).collect(Collectors.joining(", ")) + ".");
        }
        if (found.isEmpty()) {
            String known = store.profiles().stream().map(ConnectionProfile::name).sorted().collect(Collectors.joining(", "));
            throw new UsageException("There is no profile «" + nameOrId + "»" + (known.isEmpty() ? "; none is saved." : "; there are: " + known + "."));
        }
        return found.getFirst();
    }
}
