package org.vectorinspector.core.profile.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.connection.SecretSource;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.SecretPrompt;

/**
 * The secrets of one profile: from where it keeps them, else from the person. What was read is held while the connection is open,
 * so that connecting again by itself asks nobody.
 */
final class ProfileSecretSource implements SecretSource {
    private final ConnectionProfile profile;
    private final List<SettingField> fields;
    private final ProfileSecrets kept;
    private final Supplier<Optional<SecretPrompt>> prompt;
    private Optional<Secrets> held = Optional.empty();

    /**
     * Makes a source.
     *
     * @param fields the secret fields that the provider has with the profile's settings
     * @param prompt who can ask the person now
     */
    ProfileSecretSource(ConnectionProfile profile, List<SettingField> fields, ProfileSecrets kept, Supplier<Optional<SecretPrompt>> prompt) {
        this.profile = profile;
        this.fields = List.copyOf(fields);
        this.kept = kept;
        this.prompt = prompt;
    }

    @Override
    public synchronized Secrets read() throws VectorStoreException {
        if (held.isEmpty()) {
            held = Optional.of(found());
        }
        return held.get().copy();
    }

    @Override
    public SecretSource kept() {
        return new ProfileSecretSource(profile, fields, kept, prompt);
    }

    @Override
    public synchronized void forget() {
        held.ifPresent(Secrets::close);
        held = Optional.empty();
    }

    @Override
    public void close() {
        forget();
    }

    private Secrets found() throws VectorStoreException {
        if (profile.secrets().askEachTime() && !fields.isEmpty()) {
            return entered();
        }
        Optional<Secrets> stored = profile.secrets().place().isPresent() ? stored(profile.secrets().place().get()) : Optional.empty();
        boolean missing = fields.stream().filter(SettingField::required)
                .anyMatch(field -> stored.flatMap(secrets -> secrets.get(field.key())).isEmpty());
        if (missing) {
            stored.ifPresent(Secrets::close);
            return entered();
        }
        return stored.orElseGet(Secrets::none);
    }

    /** Reads what is kept, as often as the person wants to try. */
    private Optional<Secrets> stored(Place place) throws VectorStoreException {
        while (true) {
            try {
                kept.unlock(place);
                return kept.read(profile.id(), place);
            } catch (VectorStoreException unreadable) {
                Optional<SecretPrompt> asker = prompt.get();
                if (!locked(unreadable) || asker.isEmpty()) {
                    throw unreadable;
                }
                if (!asker.get().again(profile, unreadable.getMessage() + " " + unreadable.advice())) {
                    throw new VectorStoreException(Kind.CANCELLED, unreadable.getMessage(), unreadable.advice(), unreadable);
                }
            }
        }
    }

    private static boolean locked(VectorStoreException failure) {
        return failure.getCause() instanceof CredentialException reason && reason.reason() == CredentialException.Reason.LOCKED;
    }

    private Secrets entered() throws VectorStoreException {
        SecretPrompt asker = prompt.get().orElseThrow(() -> new VectorStoreException(Kind.NOT_AUTHENTICATED,
                "«" + profile.name() + "» needs a secret that is not kept.", "Enter it in the profile, or connect where it can be asked for."));
        return asker.enter(profile, fields).orElseThrow(() -> new VectorStoreException(Kind.CANCELLED,
                "The secret of «" + profile.name() + "» was not entered.", "Connect again to enter it."));
    }
}
