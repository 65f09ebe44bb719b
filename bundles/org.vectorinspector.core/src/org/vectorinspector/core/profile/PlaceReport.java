package org.vectorinspector.core.profile;

import java.util.Objects;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.StoreState;

/**
 * One place of secrets and whether it can be used now.
 *
 * @param place never null
 * @param state never null
 */
public record PlaceReport(Place place, StoreState state) {
    public PlaceReport {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(state, "state");
    }

    /** Tells whether secrets can be kept here, perhaps after it has been unlocked. */
    public boolean usable() {
        return state.status() != StoreState.Status.ABSENT;
    }
}
