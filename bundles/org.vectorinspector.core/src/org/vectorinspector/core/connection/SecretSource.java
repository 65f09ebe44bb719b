package org.vectorinspector.core.connection;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secrets;

/**
 * Where a connection gets its secrets from, each time that it connects. Safe for use by several threads; closing wipes what it
 * holds.
 */
public interface SecretSource extends AutoCloseable {
    /**
     * Returns secrets that the caller closes. Blocks and may ask the person: never call it on the UI thread.
     *
     * @throws VectorStoreException kind {@code NOT_AUTHENTICATED} when they cannot be read, {@code CANCELLED} when the person did
     *         not want to enter them
     */
    Secrets read() throws VectorStoreException;

    /** Returns a source of its own with the same secrets, for a connection that outlives the request. */
    SecretSource kept();

    /** Lets the next read look where the secrets are kept, without asking a person again for what the person has entered. */
    default void refresh() {
        // what is held is kept nowhere else
    }

    /** Lets the next read look again: the connection was ended, or the server did not accept what was read. */
    void forget();

    @Override
    void close();

    /** Returns a source that lends these secrets, which stay owned by the caller; {@link #kept} copies them. */
    static SecretSource of(Secrets lent) {
        return new HeldSecrets(lent);
    }
}
