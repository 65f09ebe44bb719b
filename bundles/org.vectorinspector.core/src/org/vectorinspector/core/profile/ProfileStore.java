package org.vectorinspector.core.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.ProfileId;

/**
 * Owns the saved profiles: the file {@code profiles.json} in the program's folder. Changes are posted with the topics of {@link
 * org.vectorinspector.core.event.ProfileTopics}, also those that another program or a person's editor made.
 *
 * <p>The file is replaced as a whole, keeps what this program does not know, and has a copy of its last state beside it. One that
 * cannot be read is never overwritten: it is renamed first. Safe for use by several threads and several programs at once. Reading
 * methods answer at once from memory; the others block for the disk and throw kind {@code SERVER_FAULT} when it refuses, {@code
 * CONFLICT} when another program holds the file, {@code UNSUPPORTED_VERSION} when a newer program wrote it.
 */
public interface ProfileStore {
    /** Returns all profiles in the order of the file; empty until the file has been read for the first time. */
    List<ConnectionProfile> profiles();

    /** Returns a profile, empty where it is not known. */
    Optional<ConnectionProfile> find(ProfileId profile);

    /** Returns a sentence about the file when something is wrong with it, empty when all is well. */
    Optional<String> notice();

    /** Reads the file now; what another program wrote is heard within seconds without it. */
    void reload() throws VectorStoreException;

    /** Adds profiles, or replaces those of the same id. */
    void save(Collection<ConnectionProfile> profiles) throws VectorStoreException;

    /** Removes profiles; those that are not there are overlooked. Their secrets stay where they are. */
    void remove(Collection<ProfileId> profiles) throws VectorStoreException;

    /** Returns the profiles whose connections were open last, in their order. */
    List<ProfileId> lastActive();

    /** Keeps which profiles' connections are open. */
    void keepLastActive(List<ProfileId> profiles) throws VectorStoreException;
}
