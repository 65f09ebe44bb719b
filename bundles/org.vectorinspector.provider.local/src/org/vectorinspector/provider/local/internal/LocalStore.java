package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** One folder with its collections, which no other program has open. Collections are opened when somebody asks for them. */
final class LocalStore {
    private static final Logger LOG = Logger.getLogger(LocalStore.class.getName());

    private final Path folder;
    private final FolderLock lock;
    private final CollectionFolders folders;
    private final WriterThread writer = new WriterThread();
    private final Map<String, LocalCollection> open = new HashMap<>();

    private LocalStore(Path folder, FolderLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.folders = new CollectionFolders(folder);
        folders.tidy();
    }

    static LocalStore open(Path folder) throws VectorStoreException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, folder + " is a file, not a folder.", "Choose a folder.");
        }
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new VectorStoreException(Kind.NOT_ALLOWED, "The folder " + folder + " may not be written.",
                        "Check its permissions, or choose another folder.");
            }
            FolderLock lock = FolderLock.take(folder);
            try {
                return new LocalStore(folder, lock);
            } catch (IOException unusable) {
                lock.close();
                throw unusable;
            }
        } catch (IOException unusable) {
            throw Failures.of(unusable, "the folder " + folder);
        }
    }

    Path folder() {
        return folder;
    }

    WriterThread writer() {
        return writer;
    }

    /** Returns the definitions of all collections that can be read; damaged ones are listed by the name of their folder. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path collection : folders.all()) {
            names.add(name(collection));
        }
        return names.stream().sorted().toList();
    }

    /** Returns a collection, opened when it is not yet. Blocks while the writer thread is busy. */
    LocalCollection collection(String name, StopCheck stop) throws VectorStoreException {
        synchronized (open) {
            LocalCollection known = open.get(name);
            if (known != null && !known.broken()) {
                return known;
            }
        }
        return writer.run(stop, describe(name), () -> opened(name));
    }

    void create(CollectionDefinition definition, StopCheck stop) throws VectorStoreException {
        writer.run(stop, describe(definition.name()), () -> {
            if (folders.find(definition.name()).isPresent()) {
                throw new VectorStoreException(Kind.CONFLICT, "There is a collection «" + definition.name() + "» already.",
                        "Choose another name.");
            }
            folders.create(definition);
            return null;
        });
    }

    void drop(String name, StopCheck stop) throws VectorStoreException {
        writer.run(stop, describe(name), () -> {
            Path collection = folders.find(name).orElseThrow(() -> Failures.notFound(name));
            LocalCollection known;
            synchronized (open) {
                known = open.remove(name);
            }
            if (known != null) {
                known.close();
            }
            folders.drop(collection);
            return null;
        });
    }

    /** Lets go of everything; what is being written is finished first, in the background when it takes long. */
    void close() {
        writer.end(() -> {
            synchronized (open) {
                open.values().forEach(this::close);
                open.clear();
            }
            try {
                lock.close();
            } catch (IOException unlockable) {
                LOG.log(Level.WARNING, "The lock of " + folder + " could not be given back", unlockable);
            }
        });
    }

    static String describe(String collection) {
        return "the collection «" + collection + "»";
    }

    /** Opens a collection anew. Writer thread only. */
    private LocalCollection opened(String name) throws IOException, VectorStoreException {
        Path collection = folders.find(name).orElseThrow(() -> Failures.notFound(name));
        synchronized (open) {
            LocalCollection known = open.get(name);
            if (known != null && !known.broken()) {
                return known;
            }
            Optional.ofNullable(known).ifPresent(this::close);
            LocalCollection fresh = LocalCollection.open(collection);
            open.put(name, fresh);
            return fresh;
        }
    }

    private void close(LocalCollection collection) {
        try {
            collection.close();
        } catch (IOException unclosable) {
            LOG.log(Level.WARNING, "The collection " + collection.definition().name() + " did not close", unclosable);
        }
    }

    private static String name(Path collection) {
        try {
            return CollectionFolders.read(collection).name();
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.WARNING, "The definition of " + collection + " cannot be read", damaged);
            return collection.getFileName().toString();
        }
    }
}
