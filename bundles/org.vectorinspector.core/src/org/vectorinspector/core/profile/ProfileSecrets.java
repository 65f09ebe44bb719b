package org.vectorinspector.core.profile;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.connection.ProfileId;

/**
 * The secrets of profiles over the places that this system has. Nothing chooses a place by itself: whoever writes names it, after
 * the person has seen it. Blocks and may ask the person to unlock a place; safe for use by several threads.
 *
 * <p>Failures are of kind {@code NOT_AUTHENTICATED} (locked, not there, failed) or {@code CANCELLED} (the person said no).
 */
public interface ProfileSecrets {
    /** Returns all places, the strongest first. */
    List<PlaceReport> places();

    /** Returns the strongest place that can be used, which is what a person is offered first. */
    Place strongest();

    /**
     * Returns the secrets of a profile, which the caller closes; empty only when there are none. A locked place is an error, never
     * an absence.
     */
    Optional<Secrets> read(ProfileId profile, Place place) throws VectorStoreException;

    /** Makes a locked or new place ready, which may ask the person. */
    void unlock(Place place) throws VectorStoreException;

    /** Replaces the secrets of a profile at this place, unlocking it first; a failure leaves the old ones as they were. */
    void write(ProfileId profile, Place place, Secrets secrets) throws VectorStoreException;

    /** Removes the secrets of a profile from this place; there may be none. */
    void delete(ProfileId profile, Place place) throws VectorStoreException;
}
