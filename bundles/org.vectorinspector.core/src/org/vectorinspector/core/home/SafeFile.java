package org.vectorinspector.core.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A small file of the program that is only ever replaced as a whole: a reader, or somebody who starts again after a crash, finds
 * the old content or the new one. Only its owner may read it, where the file system knows owners. Blocks; not for the UI thread.
 *
 * @param path absolute; need not exist, nor its folder
 */
public record SafeFile(Path path) {
    public SafeFile {
        Objects.requireNonNull(path, "path");
    }

    /** Returns the content, empty when there is no such file. */
    public Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Puts this content in the place of the old one; when that fails, the old one stays. */
    public void write(byte[] content) throws IOException {
        Files.createDirectories(path.getParent());
        Path temporary = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new");
        try {
            onlyForOwner(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Renames the file so that nobody overwrites it, and returns its new name. */
    public Path moveAside(Instant now) throws IOException {
        String stamp = now.toString().replaceAll("[^0-9TZ]", "");
        Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + stamp);
        for (int more = 2; Files.exists(aside); more++) {
            aside = path.resolveSibling(path.getFileName() + ".damaged-" + stamp + "-" + more);
        }
        return Files.move(path, aside);
    }

    private static void onlyForOwner(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
