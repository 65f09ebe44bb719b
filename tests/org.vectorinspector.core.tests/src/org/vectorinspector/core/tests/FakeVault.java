package org.vectorinspector.core.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;

/** A place of secrets that a test locks, breaks and looks into. */
final class FakeVault implements CredentialStore {
    final Map<String, Secrets> kept = new ConcurrentHashMap<>();
    private final Place place;
    boolean absent;
    boolean locked;
    boolean fresh;
    boolean failing;
    int unlocks;

    FakeVault(Place place) {
        this.place = place;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public StoreState state() {
        if (absent) {
            return new StoreState(StoreState.Status.ABSENT, "There is no keychain.");
        }
        if (fresh) {
            return new StoreState(StoreState.Status.NEW, "The keychain is begun with its first secret.");
        }
        return locked ? new StoreState(StoreState.Status.LOCKED, "The keychain is locked.") : StoreState.READY;
    }

    @Override
    public void unlock() throws CredentialException {
        unlocks += fresh ? 1 : 0;
        if (locked) {
            unlocks++;
            throw new CredentialException(Reason.LOCKED, "The keychain is locked.", null);
        }
    }

    @Override
    public Optional<Secrets> read(String profile) throws CredentialException {
        check();
        return Optional.ofNullable(kept.get(profile)).map(Secrets::copy);
    }

    @Override
    public void write(String profile, Secrets secrets) throws CredentialException {
        check();
        kept.put(profile, secrets.copy());
    }

    @Override
    public void delete(String profile) throws CredentialException {
        check();
        kept.remove(profile);
    }

    @Override
    public List<String> profiles() {
        return List.copyOf(kept.keySet());
    }

    /** Returns a secret as text. */
    Optional<String> text(String profile, String field) {
        return Optional.ofNullable(kept.get(profile)).flatMap(secrets -> secrets.get(field)).map(secret -> secret.use(String::new));
    }

    private void check() throws CredentialException {
        if (locked) {
            throw new CredentialException(Reason.LOCKED, "The keychain is locked.", null);
        }
        if (failing) {
            throw new CredentialException(Reason.FAILED, "The keychain does not work.", null);
        }
    }
}
