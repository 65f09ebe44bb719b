package org.vectorinspector.credentials.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.StoreState;

/**
 * The keychain of one operating system: bytes by the name of an account, all under the service {@value #SERVICE}.
 *
 * <p>Calls block and may wait for ever on a system that does not answer; {@link SystemKeychain} bounds them. Safe for use by
 * several threads.
 */
public interface Keychain {
    /** The service that all our entries belong to, the same as the predecessor's. */
    String SERVICE = "vector-inspector";

    /** The name that the system shows as the writer of an entry. */
    String APPLICATION = "Vector Inspector";

    /** Returns how long a call may take that does not ask the person. */
    Duration patience();

    /** Tells whether the keychain can be used; never asks the person. */
    StoreState state(Cancellation cancellation) throws CredentialException;

    /** Has the system ask the person to unlock the keychain; returns once it is unlocked. */
    void unlock(Cancellation cancellation) throws CredentialException;

    /** Returns the value of an account, which the caller wipes; empty only when there is none. */
    Optional<byte[]> read(String account, Cancellation cancellation) throws CredentialException;

    /** Replaces the value of an account; a failed write leaves the old one. */
    void write(String account, byte[] value, Cancellation cancellation) throws CredentialException;

    /** Removes every entry that {@link #read} could return for an account, also another program's; there may be none. */
    void delete(String account, Cancellation cancellation) throws CredentialException;

    /** Returns the accounts that have a value, in no order. */
    List<String> accounts(Cancellation cancellation) throws CredentialException;

    /** Returns the label that a person sees in the system's own program for an account's entry. */
    static String label(String account) {
        return SERVICE + ":" + account;
    }
}
