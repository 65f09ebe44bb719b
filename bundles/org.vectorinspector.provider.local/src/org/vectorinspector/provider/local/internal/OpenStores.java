package org.vectorinspector.provider.local.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;

/** The stores that this program has open; connections to the same folder share one, and the last one to go closes it. */
final class OpenStores {
    private final Map<Path, Shared> open = new HashMap<>();

    private static final class Shared {
        private final LocalStore store;
        private int users;

        Shared(LocalStore store) {
            this.store = store;
        }
    }

    /** A store in use by one connection. */
    interface Lease extends AutoCloseable {
        LocalStore store();

        @Override
        void close();
    }

    synchronized Lease open(Path folder) throws VectorStoreException {
        Path key = folder.toAbsolutePath().normalize();
        Shared shared = open.get(key);
        if (shared == null) {
            shared = new Shared(LocalStore.open(key));
            open.put(key, shared);
        }
        shared.users++;
        return new Use(key, shared);
    }

    private synchronized void release(Path key, Shared shared) {
        shared.users--;
        if (shared.users == 0) {
            open.remove(key);
            shared.store.close();
        }
    }

    private final class Use implements Lease {
        private final Path key;
        private final Shared shared;
        private boolean released;

        Use(Path key, Shared shared) {
            this.key = key;
            this.shared = shared;
        }

        @Override
        public LocalStore store() {
            return shared.store;
        }

        @Override
        public void close() {
            synchronized (this) {
                if (released) {
                    return;
                }
                released = true;
            }
            release(key, shared);
        }
    }
}
