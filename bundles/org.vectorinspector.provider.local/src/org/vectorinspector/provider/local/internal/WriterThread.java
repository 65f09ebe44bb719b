package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.store.AlreadyClosedException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * The one thread that changes files. It is never interrupted: an interrupt in the middle of a write closes the file under Java's
 * hands. Callers wait for it, and may stop waiting.
 */
final class WriterThread {
    private static final int PATIENCE_MILLIS = 500;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("embedded database writer").factory());

    /** Changes files. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException, VectorStoreException;
    }

    /**
     * Makes a change and waits for it.
     *
     * @param what is changed, for sentences
     * @throws VectorStoreException kind {@code CANCELLED} or {@code TIMED_OUT} when the caller stops waiting; the change is then made
     *         all the same unless it has not begun
     */
    <T> T run(StopCheck stop, String what, Change<T> change) throws VectorStoreException {
        stop.check();
        Future<T> made;
        try {
            made = thread.submit(change::make);
        } catch (RejectedExecutionException ended) {
            throw Failures.closed();
        }
        try {
            return made.get(stop.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (TimeoutException late) {
            throw new VectorStoreException(Kind.TIMED_OUT, "Writing " + what + " did not finish in time.", "Try again with less.", late);
        } catch (ExecutionException failed) {
            throw translated(failed.getCause(), what);
        }
    }

    /** Runs a last task and ends; waits for it only for a moment. */
    void end(Runnable last) {
        thread.execute(last);
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }

    private static VectorStoreException translated(Throwable failure, String what) {
        return switch (failure) {
            case VectorStoreException known -> known;
            case AlreadyClosedException broken when broken.getCause() != null -> Failures.of(broken.getCause(), what);
            default -> Failures.of(failure, what);
        };
    }
}
