package org.vectorinspector.core.connection;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;

/**
 * Asks for a connection.
 *
 * @param provider which kind of database
 * @param name what a person calls it, never blank
 * @param settings by the keys of the provider's descriptor
 * @param secrets stay owned by the caller, who may close them after the call
 * @param rules how careful the connection is
 * @param profile the saved profile that it comes from, empty where there is none
 */
public record OpenRequest(ProviderId provider, String name, ConnectionSettings settings, SecretSource secrets, ConnectionRules rules,
        Optional<ProfileId> profile) {
    public OpenRequest {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(profile, "profile");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A connection needs a name");
        }
    }

    /** Makes a request without rules and profile. */
    public OpenRequest(ProviderId provider, String name, ConnectionSettings settings, Secrets secrets) {
        this(provider, name, settings, SecretSource.of(secrets), ConnectionRules.NONE, Optional.empty());
    }
}
