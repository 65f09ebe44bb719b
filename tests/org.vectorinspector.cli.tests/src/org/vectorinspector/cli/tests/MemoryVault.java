package org.vectorinspector.cli.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;

/** A keychain that lasts as long as the terminal, over all its commands. */
final class MemoryVault implements CredentialStore {
    private final Map<String, Secrets> kept = new ConcurrentHashMap<>();

    @Override
    public Place place() {
        return Place.SYSTEM_KEYCHAIN;
    }

    @Override
    public StoreState state() {
        return StoreState.READY;
    }

    @Override
    public void unlock() {
        // it is never locked
    }

    @Override
    public Optional<Secrets> read(String profile) {
        return Optional.ofNullable(kept.get(profile)).map(Secrets::copy);
    }

    @Override
    public void write(String profile, Secrets secrets) {
        kept.put(profile, secrets.copy());
    }

    @Override
    public void delete(String profile) {
        kept.remove(profile);
    }

    @Override
    public List<String> profiles() {
        return List.copyOf(kept.keySet());
    }
}
