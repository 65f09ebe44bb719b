package org.vectorinspector.core.compare.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** A file that grows at its end, is made with the first bytes and is gone when it is closed. Safe for use by several threads. */
final class TemporaryFile implements AutoCloseable {
    private final Optional<Path> folder;
    private FileChannel channel;
    private long size;
    private boolean closed;

    /** Makes a file in this folder, or in the system's. */
    TemporaryFile(Optional<Path> folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** Puts bytes at the end and returns where they begin. */
    synchronized long append(byte[] bytes, int length) throws IOException {
        FileChannel target = open();
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        long begin = size;
        while (rest.hasRemaining()) {
            size += target.write(rest, size);
        }
        return begin;
    }

    synchronized byte[] read(long offset, int length) throws IOException {
        FileChannel source = open();
        ByteBuffer target = ByteBuffer.allocate(length);
        while (target.hasRemaining()) {
            if (source.read(target, offset + target.position()) < 0) {
                throw new EOFException("A temporary file is shorter than what was written.");
            }
        }
        return target.array();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException leftBehind) {
                // the system removes its temporary files; there is nobody to tell
            }
        }
    }

    private FileChannel open() throws IOException {
        if (closed) {
            throw new IOException("The comparison has been closed.");
        }
        if (channel == null) {
            Path path = folder.isPresent() ? Files.createTempFile(folder.get(), "compare-", ".tmp") : Files.createTempFile("compare-", ".tmp");
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return channel;
    }
}
