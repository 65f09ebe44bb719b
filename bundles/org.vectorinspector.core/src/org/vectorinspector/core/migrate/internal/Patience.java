package org.vectorinspector.core.migrate.internal;

import java.time.Duration;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/**
 * Calls a database again when it fails for a while, with growing pauses, until it has failed for too long.
 *
 * @param gate by which a person ends a pause
 * @param first pause after the first failure
 * @param longest pause
 * @param whole how long a call may fail altogether
 */
record Patience(Gate gate, Duration first, Duration longest, Duration whole) {
    Patience {
        Objects.requireNonNull(gate, "gate");
    }

    /** A call to a database. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws VectorStoreException;
    }

    /** Is told of failures that may pass. */
    interface Listener {
        /** The database does not answer, or wants a pause; the call is made again then. */
        void waiting(VectorStoreException failure);

        /** The call went well after it had failed. */
        void over();
    }

    /**
     * Returns what the call brings.
     *
     * @throws VectorStoreException when it fails for good or for too long
     * @throws InterruptedException when the run is stopped meanwhile
     */
    <T> T call(Call<T> call, Mending mending, Listener listener) throws VectorStoreException, InterruptedException {
        long end = System.nanoTime() + whole.toNanos();
        long pause = first.toMillis();
        boolean failed = false;
        while (true) {
            try {
                T result = call.run();
                if (failed) {
                    listener.over();
                }
                return result;
            } catch (VectorStoreException failure) {
                stopWhenInterrupted();
                if (!passing(failure) || System.nanoTime() > end) {
                    throw failure;
                }
                failed = true;
                listener.waiting(failure);
                gate.pause(failure.retryAfter().map(Duration::toMillis).orElse(jittered(pause)));
                pause = Math.min(longest.toMillis(), pause * 2);
                mend(mending);
            }
        }
    }

    /** Tries to make a later call go better. */
    @FunctionalInterface
    interface Mending {
        void mend() throws VectorStoreException;
    }

    private static void mend(Mending mending) {
        try {
            mending.mend();
        } catch (VectorStoreException stillGone) {
            // the next call says so, or the one after it goes well
        }
    }

    private static void stopWhenInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("The run was stopped");
        }
    }

    /** A call that nobody here cancelled ended because its client was replaced by a new connection. */
    private static boolean passing(VectorStoreException failure) {
        return failure.kind().passing() || failure.kind() == Kind.CANCELLED;
    }

    private static long jittered(long pause) {
        return pause / 2 + (long) (Math.random() * pause / 2);
    }
}
