package org.vectorinspector.core.migrate.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.Deadline;

/** A question that a database is asked on a thread of its own, so that others can be asked meanwhile. Closing gives it up. */
final class Meanwhile<T> implements AutoCloseable {
    private final FutureTask<T> asking;
    private final Thread thread;

    private Meanwhile(FutureTask<T> asking, Thread thread) {
        this.asking = asking;
        this.thread = thread;
    }

    /** Begins to ask. */
    static <T> Meanwhile<T> ask(Callable<T> question) {
        FutureTask<T> asking = new FutureTask<>(question);
        return new Meanwhile<>(asking, Thread.ofVirtual().name("ask meanwhile").start(asking));
    }

    /** Waits for the answer. */
    T answer() throws VectorStoreException {
        try {
            return asking.get();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (ExecutionException failed) {
            throw Deadline.failure(failed);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
