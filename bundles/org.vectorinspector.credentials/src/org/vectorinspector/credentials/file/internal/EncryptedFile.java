package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.equinox.security.storage.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.internal.SecretsJson;

/**
 * Keeps secrets in a private file, encrypted by Equinox Secure Storage with a password from us: derived from a passphrase, asked
 * once until the program ends, or from a key file.
 */
@Component(service = CredentialStore.class)
public final class EncryptedFile implements CredentialStore {
    private final HomeFolder home;
    private final StoreFiles files;
    private final AtomicReference<PassphrasePrompt> prompt = new AtomicReference<>();
    private final AtomicReference<OpenStore> open = new AtomicReference<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** Uses the program's home; touches no file before the first call. */
    @Activate
    public EncryptedFile() {
        this(HomeFolder.current(), StoreHeader.ROUNDS);
    }

    /** Uses a key of another price, for tests. */
    EncryptedFile(HomeFolder home, int rounds) {
        this.home = home;
        files = new StoreFiles(home.secrets(), rounds);
    }

    /** Hears of who can ask for a passphrase. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindPrompt(PassphrasePrompt newPrompt) {
        prompt.set(newPrompt);
    }

    void unbindPrompt(PassphrasePrompt oldPrompt) {
        prompt.compareAndSet(oldPrompt, null);
    }

    @Override
    public Place place() {
        return Place.ENCRYPTED_FILE;
    }

    @Override
    public StoreState state() {
        if (!files.exists()) {
            return new StoreState(Status.NEW, "There is no encrypted file yet; unlocking it makes one.");
        }
        return open.get() == null ? new StoreState(Status.LOCKED, "The encrypted file is locked.") : StoreState.READY;
    }

    @Override
    public void unlock() throws CredentialException {
        inTurn(() -> {
            if (state().status() != Status.READY) {
                lock();
                open.set(new StoreOpener(files, source()).open());
            }
            return null;
        });
    }

    @Override
    public Optional<Secrets> read(String profile) throws CredentialException {
        Optional<byte[]> json = whileOpen(store -> store.get(profile));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SecretsJson.read(json.get()));
        } finally {
            Arrays.fill(json.get(), (byte) 0);
        }
    }

    @Override
    public void write(String profile, Secrets secrets) throws CredentialException {
        byte[] json = SecretsJson.write(secrets);
        try {
            whileOpen(store -> {
                store.put(profile, json);
                return null;
            });
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    @Override
    public void delete(String profile) throws CredentialException {
        whileOpen(store -> {
            store.remove(profile);
            return null;
        });
    }

    @Override
    public List<String> profiles() throws CredentialException {
        return whileOpen(OpenStore::profiles);
    }

    /** Forgets the key. */
    @Deactivate
    void lock() {
        Optional.ofNullable(open.getAndSet(null)).ifPresent(OpenStore::close);
    }

    private KeySource source() {
        return home.keyFile().<KeySource>map(KeyFile::new).orElseGet(() -> new PromptedPassphrase(Optional.ofNullable(prompt.get())));
    }

    /** Work with the file. */
    @FunctionalInterface
    private interface Work<T> {
        T with(OpenStore store) throws IOException, StorageException, CredentialException, DamageException;
    }

    private <T> T whileOpen(Work<T> work) throws CredentialException {
        return inTurn(() -> {
            OpenStore store = Optional.ofNullable(open.get())
                    .orElseThrow(() -> new CredentialException(Reason.LOCKED, "The encrypted file is locked.", null));
            try {
                return work.with(store);
            } catch (DamageException damaged) {
                lock();
                throw files.setAside(damaged);
            } catch (CredentialException failed) {
                if (failed.reason() == Reason.LOCKED) {
                    lock();
                }
                throw failed;
            }
        });
    }

    /** What one thread at a time does. */
    @FunctionalInterface
    private interface Turn<T> {
        T take() throws IOException, StorageException, CredentialException;
    }

    private <T> T inTurn(Turn<T> task) throws CredentialException {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw new CredentialException(Reason.REFUSED, "The encrypted file was not waited for any longer.", stopRequested);
        }
        try {
            return task.take();
        } catch (IOException | StorageException failed) {
            throw new CredentialException(Reason.FAILED, "The encrypted file of the secrets could not be read or written: "
                    + failed.getMessage(), failed);
        } finally {
            turn.unlock();
        }
    }
}
