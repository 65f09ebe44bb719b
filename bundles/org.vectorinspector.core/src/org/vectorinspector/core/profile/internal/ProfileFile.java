package org.vectorinspector.core.profile.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.home.SafeFile;

/**
 * The file of the profiles, its lock and its backup. Every change reads the file again under the lock, so that two programs never
 * undo each other's work.
 */
final class ProfileFile {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final SafeFile file;
    private final SafeFile backup;
    private final Clock clock;

    ProfileFile(Path folder, Clock clock) {
        this.folder = folder;
        this.file = new SafeFile(folder.resolve("profiles.json"));
        this.backup = new SafeFile(folder.resolve("profiles.json.bak"));
        this.clock = clock;
    }

    /**
     * What the file says.
     *
     * @param notice what is wrong with the file where something is
     * @param mark the file's {@linkplain #mark mark} of that state
     */
    record Content(ProfileDocument document, Optional<String> notice, String mark) {
        private Content marked(String other) {
            return new Content(document, notice, other);
        }
    }

    Path path() {
        return file.path();
    }

    /** Returns a text that is another one when the file was written; not a word about what is in it. */
    String mark() {
        try {
            return Files.getLastModifiedTime(file.path()) + " " + Files.size(file.path()) + " " + Files.readAttributes(file.path(), "*").get("fileKey");
        } catch (IOException missing) {
            return "";
        }
    }

    /** Reads the file; where it is damaged, its backup. What is written meanwhile has another mark. */
    Content read() throws VectorStoreException {
        try {
            String before = mark();
            return content(file.read()).marked(before);
        } catch (IOException unreadable) {
            throw failure("The profiles cannot be read from " + file.path() + ".", unreadable);
        }
    }

    /** Changes the file and returns what it has now. */
    Content change(Consumer<ProfileDocument> change) throws VectorStoreException {
        try {
            Files.createDirectories(folder);
            if (writeProtected()) {
                throw new VectorStoreException(Kind.NOT_ALLOWED, file.path() + " is write-protected, so profiles cannot be changed.",
                        "Allow its owner to write it; connecting works.");
            }
            try (FileChannel channel = FileChannel.open(folder.resolve("profiles.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                return changed(change);
            }
        } catch (IOException unwritable) {
            throw failure("The profiles cannot be written to " + file.path() + ".", unwritable);
        }
    }

    private Content changed(Consumer<ProfileDocument> change) throws VectorStoreException, IOException {
        Optional<byte[]> before = file.read();
        Content content = content(before);
        ProfileDocument document = content.document();
        if (document.version() > ProfileDocument.VERSION) {
            throw new VectorStoreException(Kind.UNSUPPORTED_VERSION, "A newer Vector Inspector wrote " + file.path() + ".",
                    "Update this program to change profiles; connecting works.");
        }
        if (before.isPresent() && content.notice().isPresent()) {
            file.moveAside(clock.instant());
        } else if (before.isPresent()) {
            backup.write(before.get());
        }
        change.accept(document);
        file.write(document.bytes());
        return new Content(document, Optional.empty(), mark());
    }

    /** Tells whether somebody took the right to write away; a rename would replace the file all the same. */
    private boolean writeProtected() throws IOException {
        if (!Files.exists(file.path())) {
            return false;
        }
        boolean ownerMay = !Files.getFileStore(file.path()).supportsFileAttributeView("posix")
                || Files.getPosixFilePermissions(file.path()).contains(PosixFilePermission.OWNER_WRITE);
        return !ownerMay || !Files.isWritable(file.path());
    }

    private Content content(Optional<byte[]> bytes) throws IOException {
        return bytes.isEmpty() ? new Content(ProfileDocument.empty(), Optional.empty(), "") : parsed(bytes.get());
    }

    private Content parsed(byte[] bytes) throws IOException {
        try {
            ProfileDocument document = ProfileDocument.parse(bytes);
            return new Content(document, document.version() > ProfileDocument.VERSION
                    ? Optional.of("A newer Vector Inspector wrote " + file.path() + ": the profiles can be used, but not changed.") : Optional.empty(), "");
        } catch (IOException damaged) {
            return instead(damaged);
        }
    }

    private Content instead(IOException damaged) throws IOException {
        String where = file.path() + " is damaged (" + damaged.getMessage() + "). It stays as it is and is renamed before anything is saved. ";
        Optional<byte[]> copy = backup.read();
        if (copy.isPresent()) {
            try {
                return new Content(ProfileDocument.parse(copy.get()), Optional.of(where + "What you see comes from its last copy."), "");
            } catch (IOException damagedToo) {
                damaged.addSuppressed(damagedToo);
            }
        }
        return new Content(ProfileDocument.empty(), Optional.of(where + "There is no copy of it that can be read."), "");
    }

    private static FileLock lock(FileChannel channel) throws IOException, VectorStoreException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException heldByThisProgram) {
                // waits like for another program
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new VectorStoreException(Kind.CONFLICT, "Another program holds the profiles.", "Try again in a moment.");
    }

    private VectorStoreException failure(String sentence, IOException cause) {
        return new VectorStoreException(Kind.SERVER_FAULT, sentence,
                "Check that the disk has room and that you may write in " + folder + ".", cause);
    }
}
