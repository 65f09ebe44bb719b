package org.vectorinspector.core.profile.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private final Supplier<ConnectionProfile> profile;
    private final Function<ConnectionProfile, List<SettingField>> fields;
    private final ProfileSecrets kept;
    private final Supplier<Optional<SecretPrompt>> prompt;
    private Optional<Secrets> held = Optional.empty();
    private boolean entered;
    private boolean stale;

    /**
     * Makes a source.
     *
     * @param profile the profile as it is at the moment
     * @param fields the secret fields that its provider has with a profile's settings
     * @param prompt who can ask the person now
     */
    ProfileSecretSource(Supplier<ConnectionProfile> profile, Function<ConnectionProfile, List<SettingField>> fields, ProfileSecrets kept,
            Supplier<Optional<SecretPrompt>> prompt) {
        this.profile = profile;
        this.fields = fields;
        this.kept = kept;
        this.prompt = prompt;
    }

    /** Takes over what the person has entered already. */
    synchronized void hold(Secrets typed) {
        forget();
        held = Optional.of(typed);
        entered = true;
    }

    @Override
    public synchronized Secrets read() throws VectorStoreException {
        if (held.isEmpty()) {
            held = Optional.of(found(profile.get()));
        } else if (stale) {
            renew();
        }
        stale = false;
        return held.get().copy();
    }

    @Override
    public synchronized SecretSource kept() {
        ProfileSecretSource own = new ProfileSecretSource(profile, fields, kept, prompt);
        held.filter(typed -> entered).map(Secrets::copy).ifPresent(own::hold);
        return own;
    }

    @Override
    public synchronized void refresh() {
        stale = !entered;
    }

    @Override
    public synchronized void forget() {
        held.ifPresent(Secrets::close);
        held = Optional.empty();
        entered = false;
        stale = false;
    }

    @Override
    public void close() {
        forget();
    }

    private void renew() {
        try {
            Secrets again = found(profile.get());
            held.ifPresent(Secrets::close);
            held = Optional.of(again);
        } catch (VectorStoreException unreadable) {
            // what is held opened the connection before and may do so again
        }
    }

    private Secrets found(ConnectionProfile now) throws VectorStoreException {
        List<SettingField> wanted = fields.apply(now);
        if (now.secrets().askEachTime() && !wanted.isEmpty()) {
            return entered(now, wanted);
        }
        Optional<Secrets> stored = now.secrets().place().isPresent() ? stored(now, now.secrets().place().get()) : Optional.empty();
        boolean missing = wanted.stream().filter(SettingField::required)
                .anyMatch(field -> stored.flatMap(secrets -> secrets.get(field.key())).isEmpty());
        if (missing) {
            stored.ifPresent(Secrets::close);
            return entered(now, wanted);
        }
        return stored.orElseGet(Secrets::none);
    }

    /** Reads what is kept, as often as the person wants to try. */
    private Optional<Secrets> stored(ConnectionProfile now, Place place) throws VectorStoreException {
        while (true) {
            try {
                kept.unlock(place);
                return kept.read(now.id(), place);
            } catch (VectorStoreException unreadable) {
                Optional<SecretPrompt> asker = prompt.get();
                if (!locked(unreadable) || asker.isEmpty()) {
                    throw unreadable;
                }
                if (!asker.get().again(now, unreadable.getMessage() + " " + unreadable.advice())) {
                    throw new VectorStoreException(Kind.CANCELLED, unreadable.getMessage(), unreadable.advice(), unreadable);
                }
            }
        }
    }

    private static boolean locked(VectorStoreException failure) {
        return failure.getCause() instanceof CredentialException reason && reason.reason() == CredentialException.Reason.LOCKED;
    }

    private Secrets entered(ConnectionProfile now, List<SettingField> wanted) throws VectorStoreException {
        SecretPrompt asker = prompt.get().orElseThrow(() -> new VectorStoreException(Kind.NOT_AUTHENTICATED,
                "«" + now.name() + "» needs a secret that is not kept.", "Enter it in the profile, or connect where it can be asked for."));
        Secrets typed = asker.enter(now, wanted).orElseThrow(() -> new VectorStoreException(Kind.CANCELLED,
                "The secret of «" + now.name() + "» was not entered.", "Connect again to enter it."));
        entered = true;
        return typed;
    }
}
