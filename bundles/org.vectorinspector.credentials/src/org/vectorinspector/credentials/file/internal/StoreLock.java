package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;

/** Holds the encrypted file against other programs while it is changed; the system lets go when the program ends. */
final class StoreLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds the lock. Tries again and again, because waiting inside the system cannot be interrupted well. */
    static StoreLock take(Path file) throws IOException, CredentialException {
        StoreLock lock = new StoreLock(PrivateFiles.open(file, StandardOpenOption.CREATE));
        try {
            lock.await();
            return lock;
        } catch (IOException | CredentialException failed) {
            lock.close();
            throw failed;
        }
    }

    private void await() throws IOException, CredentialException {
        try {
            for (Instant end = Instant.now().plus(PATIENCE); !locked();) {
                if (Instant.now().isAfter(end)) {
                    throw new CredentialException(Reason.FAILED, "Another program keeps the encrypted file busy.", null);
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw new CredentialException(Reason.REFUSED, "The encrypted file was not waited for any longer.", stopRequested);
        }
    }

    private boolean locked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProgram) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
