package org.vectorinspector.core.profile;

import java.util.Objects;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ProfileId;

/**
 * What is saved of a connection so that it can be opened again; no secret is ever among it. Immutable.
 *
 * @param id never changes
 * @param name what a person calls it, never blank; several profiles may share one
 * @param provider which kind of database; it may not be installed
 * @param settings by the keys of the provider's descriptor
 * @param rules how careful its connections are
 * @param labels how a person finds it again
 * @param secrets what becomes of its secrets
 * @param reconnects true when it may be connected by itself at the start though its database is used for real
 */
public record ConnectionProfile(ProfileId id, String name, ProviderId provider, ConnectionSettings settings, ConnectionRules rules,
        ProfileLabels labels, SecretRule secrets, boolean reconnects) {
    public ConnectionProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(secrets, "secrets");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A profile needs a name");
        }
    }

    /** Returns a new profile without rules, labels and secrets. */
    public static ConnectionProfile of(String name, ProviderId provider, ConnectionSettings settings) {
        return new ConnectionProfile(ProfileId.random(), name, provider, settings, ConnectionRules.NONE, ProfileLabels.NONE, SecretRule.NONE,
                false);
    }

    /** Returns the same under another id. */
    public ConnectionProfile withId(ProfileId other) {
        return new ConnectionProfile(other, name, provider, settings, rules, labels, secrets, reconnects);
    }

    /** Returns the same with another name. */
    public ConnectionProfile withName(String other) {
        return new ConnectionProfile(id, other, provider, settings, rules, labels, secrets, reconnects);
    }

    /** Returns the same with other settings. */
    public ConnectionProfile withSettings(ConnectionSettings other) {
        return new ConnectionProfile(id, name, provider, other, rules, labels, secrets, reconnects);
    }

    /** Returns the same with other rules. */
    public ConnectionProfile withRules(ConnectionRules other) {
        return new ConnectionProfile(id, name, provider, settings, other, labels, secrets, reconnects);
    }

    /** Returns the same with other labels. */
    public ConnectionProfile withLabels(ProfileLabels other) {
        return new ConnectionProfile(id, name, provider, settings, rules, other, secrets, reconnects);
    }

    /** Returns the same with another rule for its secrets. */
    public ConnectionProfile withSecrets(SecretRule other) {
        return new ConnectionProfile(id, name, provider, settings, rules, labels, other, reconnects);
    }

    /** Returns the same with or without the leave to connect by itself. */
    public ConnectionProfile withReconnects(boolean allowed) {
        return new ConnectionProfile(id, name, provider, settings, rules, labels, secrets, allowed);
    }
}
