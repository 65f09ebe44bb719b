package org.vectorinspector.core.profile.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileSecrets;

/**
 * The predecessor's entries in the system's keychain. They have the same key as ours; its words for a secret ({@code api_key}, {@code
 * password}) stand beside the words of our providers then, so that both programs go on reading them.
 */
final class PredecessorKeychain {
    private final ProfileSecrets secrets;
    private final ProviderRegistry providers;

    PredecessorKeychain(ProfileSecrets secrets, ProviderRegistry providers) {
        this.secrets = secrets;
        this.providers = providers;
    }

    /** Returns the secrets of a profile in the words of its provider too; empty when there are none or they cannot be read. */
    Optional<Secrets> read(ConnectionProfile profile, List<String> remarks) {
        if (neverBegun()) {
            return Optional.empty();
        }
        try {
            secrets.unlock(Place.SYSTEM_KEYCHAIN);
            Optional<Secrets> found = secrets.read(profile.id(), Place.SYSTEM_KEYCHAIN);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Secrets kept = found.get()) {
                return Optional.of(translated(profile, kept));
            }
        } catch (VectorStoreException unreadable) {
            remarks.add("The secret of «" + profile.name() + "» was not taken over: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Tells whether the keychain holds nothing of anybody: unlocking it would only have the person think up a password for it. */
    private boolean neverBegun() {
        return secrets.places().stream()
                .anyMatch(report -> report.place() == Place.SYSTEM_KEYCHAIN && report.state().status() == StoreState.Status.NEW);
    }

    /** Returns the profile with the settings under which its provider asks for the secret that it has. */
    ConnectionProfile fitted(ConnectionProfile profile, Secrets kept) {
        Optional<ProviderDescriptor> descriptor = providers.find(profile.provider()).map(provider -> provider.descriptor());
        boolean hidden = descriptor.flatMap(PredecessorProfile::secretField)
                .filter(field -> kept.get(field.key()).isPresent() && !field.shown(profile.settings())).isPresent();
        return hidden ? profile.withSettings(PredecessorProfile.shown(descriptor.get(), profile.settings())) : profile;
    }

    private Secrets translated(ConnectionProfile profile, Secrets kept) {
        Map<String, Secret> all = new LinkedHashMap<>();
        kept.fields().forEach(field -> all.put(field, kept.get(field).orElseThrow().copy()));
        Optional<SettingField> wanted = providers.find(profile.provider()).flatMap(provider -> PredecessorProfile.secretField(provider.descriptor()));
        if (wanted.isPresent() && !all.containsKey(wanted.get().key()) && all.size() == 1) {
            all.put(wanted.get().key(), all.values().iterator().next().copy());
        }
        return new Secrets(all);
    }
}
