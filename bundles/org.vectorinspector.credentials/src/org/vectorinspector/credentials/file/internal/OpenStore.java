package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.equinox.security.storage.StorageException;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;

/**
 * The encrypted file while its key is known. The tree in memory is what this program last read or wrote; every use first looks
 * whether another program has changed the file, and a change is made under the lock on what is there then.
 *
 * <p>Equinox keeps every tree that was ever opened; one is opened only at first and after another program's change, so they are few.
 * Used by one thread at a time.
 */
final class OpenStore implements AutoCloseable {
    private final StoreFiles files;
    private final StoreKey key;
    private byte[] known = new byte[0];
    private StoreHeader header;
    private SecureTree tree;

    private OpenStore(StoreFiles files, StoreKey key) {
        this.files = files;
        this.key = key;
    }

    /** Begins a new file; the lock is held and there is none. */
    static OpenStore create(StoreFiles files, StoreHeader header, StoreKey key) throws IOException, StorageException {
        OpenStore store = new OpenStore(files, key);
        store.header = header;
        store.tree = SecureTree.open(key, files.workingFile(), Optional.empty());
        store.save();
        return store;
    }

    /** Opens the file that is there, which this key has made. */
    static OpenStore open(StoreFiles files, StoreKey key) throws IOException, StorageException, CredentialException, DamageException {
        OpenStore store = new OpenStore(files, key);
        try (StoreLock lock = files.lock()) {
            store.refresh();
            return store;
        } catch (IOException | StorageException | CredentialException | DamageException failed) {
            store.close();
            throw failed;
        }
    }

    Optional<byte[]> get(String profile) throws IOException, StorageException, CredentialException, DamageException {
        look();
        return tree.get(profile);
    }

    List<String> profiles() throws IOException, StorageException, CredentialException, DamageException {
        look();
        return tree.profiles();
    }

    void put(String profile, byte[] secrets) throws IOException, StorageException, CredentialException, DamageException {
        change(() -> {
            tree.put(profile, secrets);
            return true;
        });
    }

    void remove(String profile) throws IOException, StorageException, CredentialException, DamageException {
        change(() -> tree.remove(profile));
    }

    @Override
    public void close() {
        forget();
        key.close();
    }

    /** A change of the tree, which tells whether there was something to change. */
    @FunctionalInterface
    private interface Change {
        boolean make() throws IOException, StorageException;
    }

    private void change(Change change) throws IOException, StorageException, CredentialException, DamageException {
        boolean done = false;
        try (StoreLock lock = files.lock()) {
            refresh();
            if (change.make()) {
                save();
            }
            done = true;
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private void look() throws IOException, StorageException, CredentialException, DamageException {
        if (!Arrays.equals(files.read().orElse(null), known)) {
            try (StoreLock lock = files.lock()) {
                refresh();
            }
        }
    }

    /** Reads the file again when it is not what we know; the lock is held. */
    private void refresh() throws IOException, StorageException, CredentialException, DamageException {
        byte[] now = files.read().orElseThrow(() -> locked("The encrypted file of the secrets is gone."));
        if (Arrays.equals(now, known)) {
            return;
        }
        forget();
        StoreImage image = files.parse(now);
        if (!image.madeBy(key)) {
            throw locked("The encrypted file of the secrets has another passphrase now.");
        }
        image.check(key);
        tree = SecureTree.open(key, files.workingFile(), Optional.of(image.body()));
        header = image.header();
        known = now;
    }

    private void save() throws IOException {
        byte[] bytes = StoreImage.of(header, tree.write(), key).bytes();
        files.replace(bytes);
        known = bytes;
    }

    /** Forgets the tree, so that the next use reads the file. */
    private void forget() {
        Optional.ofNullable(tree).ifPresent(SecureTree::close);
        tree = null;
        known = new byte[0];
    }

    private static CredentialException locked(String message) {
        return new CredentialException(Reason.LOCKED, message, null);
    }
}
