package org.vectorinspector.core.profile;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialStore.Place;

/**
 * What becomes of a profile's secrets.
 *
 * @param place where they rest, empty while the profile has none
 * @param askEachTime true when they rest nowhere and the person enters them at each connection
 */
public record SecretRule(Optional<Place> place, boolean askEachTime) {
    /** The profile has no secrets. */
    public static final SecretRule NONE = new SecretRule(Optional.empty(), false);

    /** The person enters them at each connection. */
    public static final SecretRule ASK = new SecretRule(Optional.empty(), true);

    public SecretRule {
        Objects.requireNonNull(place, "place");
        if (askEachTime && place.isPresent()) {
            throw new IllegalArgumentException("What is asked each time rests nowhere");
        }
    }

    /** Returns the rule of secrets that rest here. */
    public static SecretRule at(Place place) {
        return new SecretRule(Optional.of(place), false);
    }
}
