package org.vectorinspector.core.together.internal;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.Deadline;

/**
 * Makes each thing once, however many want it at the same time, on a thread of its own: who gives up waiting stops nobody else's
 * waiting. What failed is made anew for the next one who asks.
 */
final class Once<T> {
    private final Map<String, FutureTask<T>> made = new ConcurrentHashMap<>();
    private final ThreadFactory threads;

    /** Makes things on such threads. */
    Once(ThreadFactory threads) {
        this.threads = threads;
    }

    T get(String name, Callable<T> maker) throws VectorStoreException {
        FutureTask<T> own = new FutureTask<>(maker);
        FutureTask<T> task = made.computeIfAbsent(name, unused -> own);
        if (task == own) {
            threads.newThread(task).start();
        }
        try {
            return task.get();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (ExecutionException failed) {
            made.remove(name, task);
            throw Deadline.failure(failed);
        }
    }
}
