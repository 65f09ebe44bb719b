package org.vectorinspector.core.connection;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Gives calls up that outlive somebody's patience, also those that hear no interrupt. */
public final class Deadline {
    private Deadline() {
    }

    /**
     * Returns what a call brings, made on a virtual thread of its own. A call that is given up is interrupted and not waited for.
     *
     * @param late what to throw when the patience is at an end
     * @throws VectorStoreException kind {@code CANCELLED} when the caller is interrupted; else what the call throws, an unexpected
     *         exception as kind {@code SERVER_FAULT}
     */
    public static <T> T within(Duration patience, Supplier<VectorStoreException> late, Callable<T> call) throws VectorStoreException {
        FutureTask<T> asking = new FutureTask<>(call);
        Thread thread = Thread.ofVirtual().name("call with a deadline").start(asking);
        try {
            return asking.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            VectorStoreException failure = late.get();
            failure.addSuppressed(over);
            throw failure;
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (ExecutionException failed) {
            throw failure(failed);
        } finally {
            thread.interrupt();
        }
    }

    /** Returns what a call ended with, as an exception of a database. */
    public static VectorStoreException failure(ExecutionException failed) {
        return failed.getCause() instanceof VectorStoreException failure ? failure
                : new VectorStoreException(Kind.SERVER_FAULT, "The server's answer could not be read.", "The log has the details.", failed);
    }
}
