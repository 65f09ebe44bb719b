package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read, from their first byte on; on Windows the rights of the folder above hold. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {
    }

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
        if (posix()) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Writes a new file through to the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = open(file, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Replaces a file at once: whoever looks sees the old bytes or the new ones, also after a crash. */
    static void replace(Path file, Path newFile, byte[] bytes) throws IOException {
        try {
            write(newFile, bytes);
            Files.move(newFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(newFile);
        }
    }

    static FileChannel open(Path file, StandardOpenOption create) throws IOException {
        return FileChannel.open(file, Set.of(create, StandardOpenOption.WRITE), attributes(FILE));
    }

    /** Tells whether nobody but the owner may read or write a file. */
    static boolean isPrivate(Path file) throws IOException {
        return !posix() || FILE.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
