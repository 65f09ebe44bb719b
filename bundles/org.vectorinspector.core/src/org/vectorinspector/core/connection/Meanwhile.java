package org.vectorinspector.core.connection;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * A question that a database is asked on a thread of its own, so that others can be asked meanwhile. Closing gives it up: the thread is
 * interrupted, which ends a request that is under way.
 *
 * @param <T> the answer
 */
public final class Meanwhile<T> implements AutoCloseable {
    private final FutureTask<T> asking;
    private final Thread thread;

    private Meanwhile(FutureTask<T> asking, Thread thread) {
        this.asking = asking;
        this.thread = thread;
    }

    /** Begins to ask. */
    public static <T> Meanwhile<T> ask(Callable<T> question) {
        FutureTask<T> asking = new FutureTask<>(question);
        return new Meanwhile<>(asking, Thread.ofVirtual().name("ask meanwhile").start(asking));
    }

    /**
     * Waits for the answer.
     *
     * @throws VectorStoreException what the question has thrown, or kind {@code CANCELLED} when this thread is interrupted
     */
    public T answer() throws VectorStoreException {
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
