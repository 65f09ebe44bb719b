package org.vectorinspector.api.secret;

import java.util.Optional;

/**
 * Keeps the secrets of profiles where the system keeps secrets; a service of its own bundle.
 *
 * <p>All calls block and may ask the person to unlock a keychain: never on the UI thread. Safe for use by several threads.
 */
public interface CredentialStore {
    /** Where secrets rest. */
    enum Place {
        /** The system's keychain. */
        SYSTEM_KEYCHAIN,
        /** A private encrypted file of this program. */
        ENCRYPTED_FILE,
        /** This program's memory, until it ends. */
        MEMORY
    }

    /** Returns where {@link #write} puts secrets now. */
    Place place();

    /**
     * Returns the secrets of a profile, empty only when there are none.
     *
     * @param profile the profile's id
     * @throws CredentialException when they may be there but cannot be read, for example in a locked keychain
     */
    Optional<Secrets> read(String profile) throws CredentialException;

    /**
     * Replaces the secrets of a profile; a failed write leaves the old ones as they were.
     *
     * @param profile the profile's id
     * @param secrets stays owned by the caller
     * @throws CredentialException when they could not be kept
     */
    void write(String profile, Secrets secrets) throws CredentialException;

    /**
     * Removes the secrets of a profile; there may be none.
     *
     * @param profile the profile's id
     * @throws CredentialException when they may still be there
     */
    void delete(String profile) throws CredentialException;
}
