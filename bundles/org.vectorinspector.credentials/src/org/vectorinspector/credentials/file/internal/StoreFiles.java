package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;

/**
 * The files of the encrypted store in a folder of their own: the store, the one before its last change, a lock, and working files,
 * which hold nothing that the store does not hold.
 */
final class StoreFiles {
    private static final String WORKING = "working-";

    private final int rounds;
    private final Path folder;
    private final Path store;
    private final Path before;

    /** Makes no file; a store whose key is cheaper than these rounds of PBKDF2 counts as damaged. */
    StoreFiles(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
        store = folder.resolve("secrets.store");
        before = folder.resolve("secrets.store.bak");
    }

    /** Returns the header of a new store. */
    StoreHeader newHeader(StoreHeader.Kind kind) {
        return StoreHeader.create(kind, rounds);
    }

    /** Reads what is or was the store. */
    StoreImage parse(byte[] bytes) throws DamageException {
        return StoreImage.parse(bytes, rounds);
    }

    boolean exists() {
        return Files.exists(store);
    }

    Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(store));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Makes the folder, takes the lock and removes what a program that was killed has left. */
    StoreLock lock() throws IOException, CredentialException {
        PrivateFiles.makeFolder(folder);
        StoreLock lock = StoreLock.take(folder.resolve("secrets.lock"));
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, WORKING + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
            return lock;
        } catch (IOException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Returns the name of a working file that was never used before. */
    Path workingFile() {
        return folder.resolve(WORKING + UUID.randomUUID());
    }

    /** Replaces the store and keeps the one before; the lock is held. */
    void replace(byte[] bytes) throws IOException {
        Optional<byte[]> old = read();
        if (old.isPresent()) {
            PrivateFiles.replace(before, workingFile(), old.get());
        }
        PrivateFiles.replace(store, workingFile(), bytes);
    }

    /**
     * Puts a damaged store aside, and the one before its last change in its place where that one is whole. When the store is
     * something else by now nothing happens.
     *
     * @return what to tell the person
     */
    CredentialException setAside(DamageException damage) throws IOException, CredentialException {
        try (StoreLock lock = lock()) {
            return new CredentialException(Reason.FAILED, setAside(damage.found()), damage);
        }
    }

    private String setAside(byte[] damaged) throws IOException {
        if (!read().filter(now -> Arrays.equals(now, damaged)).isPresent()) {
            return "The encrypted file of the secrets was damaged and has been replaced since. Unlock it again.";
        }
        Path aside = folder.resolve("secrets.damaged-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").format(LocalDateTime.now()));
        Files.move(store, aside, StandardCopyOption.ATOMIC_MOVE);
        String said = "The encrypted file of the secrets is damaged; it is kept as " + aside + ". ";
        if (!beforeIsWhole(damaged)) {
            return said + "Unlocking begins a new file, and the secrets have to be entered again.";
        }
        PrivateFiles.replace(store, workingFile(), Files.readAllBytes(before));
        return said + "Unlocking goes on with the copy from before its last change.";
    }

    private boolean beforeIsWhole(byte[] damaged) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(before);
            parse(bytes);
            return !Arrays.equals(bytes, damaged);
        } catch (NoSuchFileException | DamageException unusable) {
            return false;
        }
    }
}
