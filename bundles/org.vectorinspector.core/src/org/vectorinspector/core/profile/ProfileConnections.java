package org.vectorinspector.core.profile;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProfileId;

/** Opens connections from saved profiles. Safe for use by several threads. */
public interface ProfileConnections {
    /**
     * Returns a connected connection of a profile: the one that is there, or a new one. It becomes the active one at once, before it
     * is connected, and never later, when the person may be somewhere else. Blocks, and may ask the person for secrets.
     *
     * @throws VectorStoreException kind {@code NOT_FOUND} when there is no such profile, {@code INVALID_REQUEST} when its settings
     *         do not fit its provider any more; else as {@link org.vectorinspector.core.connection.ConnectionManager#open}
     */
    ManagedConnection open(ProfileId profile) throws VectorStoreException;

    /**
     * Does the same with secrets that the person has just entered, so that a new connection asks for them only when it needs them
     * again. The caller closes them.
     *
     * @throws VectorStoreException as {@link #open(ProfileId)} does
     */
    ManagedConnection open(ProfileId profile, Secrets entered) throws VectorStoreException;

    /**
     * Registers a connection of a profile as disconnected, for the person to connect when it is wanted; returns the one that is
     * there already. Answers at once.
     *
     * @throws VectorStoreException as {@link #open(ProfileId)} does before it connects
     */
    ManagedConnection show(ProfileId profile) throws VectorStoreException;

    /**
     * Lets the connection of a profile follow what the profile says by now: name and rules at once, settings and secrets from the
     * next attempt to connect. Answers at once; what is not open is overlooked.
     */
    void follow(ProfileId profile);

    /**
     * Returns the request that opens a profile; its secrets are read when it connects, from where the profile says, or from the
     * person. Answers at once.
     *
     * @throws VectorStoreException as {@link #open(ProfileId)} does before it connects
     */
    OpenRequest request(ConnectionProfile profile) throws VectorStoreException;
}
