package org.vectorinspector.core.profile;

import java.util.Collection;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.connection.ProfileId;

/** Changes profiles together with their secrets. Blocks; safe for use by several threads. */
public interface ProfileEditor {
    /** Saves a profile whose secrets stay as they are, or go when its rule says that it has none. */
    void save(ConnectionProfile profile) throws VectorStoreException;

    /**
     * Saves a profile with new secrets at the place that its rule names. The secrets are written first: when that fails, profile and
     * old secrets stay as they were. Where the place is another one than before, the old place is cleared last.
     *
     * @param secrets stays owned by the caller
     */
    void save(ConnectionProfile profile, Secrets secrets) throws VectorStoreException;

    /** Saves a copy under a new id and a name of its own, with a copy of the secrets at the same place, and returns it. */
    ConnectionProfile duplicate(ProfileId profile) throws VectorStoreException;

    /**
     * Removes profiles and their secrets; profiles go even when a secret could not be removed, which the result says.
     *
     * @return what is needed to take it back; closed when it will not be taken back any more
     */
    DeletedProfiles delete(Collection<ProfileId> profiles) throws VectorStoreException;

    /** Puts deleted profiles and their secrets back and closes what held them. */
    void restore(DeletedProfiles deleted) throws VectorStoreException;
}
