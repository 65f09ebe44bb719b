package org.vectorinspector.credentials.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;

/** Keeps secrets in memory until the program ends; they are asked for again at the next start. */
@Component(service = CredentialStore.class)
public final class MemoryStore implements CredentialStore {
    private final Map<String, Secrets> secrets = new HashMap<>();

    @Override
    public Place place() {
        return Place.MEMORY;
    }

    @Override
    public StoreState state() {
        return StoreState.READY;
    }

    @Override
    public void unlock() {
        // Memory is never locked.
    }

    @Override
    public synchronized Optional<Secrets> read(String profile) {
        return Optional.ofNullable(secrets.get(profile)).map(Secrets::copy);
    }

    @Override
    public synchronized void write(String profile, Secrets written) {
        close(secrets.put(profile, written.copy()));
    }

    @Override
    public synchronized void delete(String profile) {
        close(secrets.remove(profile));
    }

    @Override
    public synchronized List<String> profiles() {
        return List.copyOf(secrets.keySet());
    }

    @Deactivate
    synchronized void wipe() {
        secrets.values().forEach(Secrets::close);
        secrets.clear();
    }

    private static void close(Secrets replaced) {
        Optional.ofNullable(replaced).ifPresent(Secrets::close);
    }
}
