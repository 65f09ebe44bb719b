package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Keeps other programs out of a folder; the system lets go of it when this program ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException, VectorStoreException {
        FileChannel channel = FileChannel.open(folder.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException ownProgram) {
            // somebody else in this program has it: the same as any other program
        }
        channel.close();
        throw new VectorStoreException(Kind.CONFLICT, "The folder " + folder + " is open in another program.",
                "Close it there, or choose another folder.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
