package org.vectorinspector.core.connection;

import java.util.Objects;
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
 */
public record OpenRequest(ProviderId provider, String name, ConnectionSettings settings, Secrets secrets) {
    public OpenRequest {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(secrets, "secrets");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A connection needs a name");
        }
    }
}
