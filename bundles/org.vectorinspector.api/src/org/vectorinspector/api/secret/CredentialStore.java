package org.vectorinspector.api.secret;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the secrets of profiles at one place; each place is a Declarative Services component of its own. Who chooses between
 * places never moves a secret to a weaker one without asking.
 *
 * <p>All calls block, some ask the person: never on the UI thread. They end soon after their thread is interrupted. Safe for use
 * by several threads and, where the place outlives the program, by several programs at once.
 */
public interface CredentialStore {
    /** Where secrets rest, the strongest first. */
    enum Place {
        /** The system's keychain. */
        SYSTEM_KEYCHAIN,
        /** A private encrypted file of this program, opened by a passphrase or a key file. */
        ENCRYPTED_FILE,
        /** This program's memory, until it ends. */
        MEMORY
    }

    /** Returns the place; always the same, answers at once. */
    Place place();

    /** Tells whether the place can be used now. Never asks the person. */
    StoreState state();

    /**
     * Makes a locked or new place ready, which may ask the person (by the system's own prompt, or by {@link PassphrasePrompt}); returns
     * at once when it is ready.
     *
     * @throws CredentialException reason {@code REFUSED} when the person said no, {@code LOCKED} when nobody could be asked,
     *         {@code UNAVAILABLE} when the place is not there
     */
    void unlock() throws CredentialException;

    /**
     * Returns the secrets of a profile, which the caller closes; empty only when there are none.
     *
     * @param profile the profile's id
     * @throws CredentialException when they may be there but cannot be read, reason {@code LOCKED} while the place is locked
     */
    Optional<Secrets> read(String profile) throws CredentialException;

    /**
     * Replaces the secrets of a profile; a failed write leaves the old ones as they were.
     *
     * @param profile the profile's id
     * @param secrets stays owned by the caller
     * @throws CredentialException when they could not be kept, reason {@code LOCKED} while the place is locked or new
     */
    void write(String profile, Secrets secrets) throws CredentialException;

    /**
     * Removes the secrets of a profile; there may be none.
     *
     * @param profile the profile's id
     * @throws CredentialException when they may still be there
     */
    void delete(String profile) throws CredentialException;

    /**
     * Returns the ids of the profiles that have secrets here, in no order.
     *
     * @throws CredentialException when that cannot be known now
     */
    List<String> profiles() throws CredentialException;
}
