package org.vectorinspector.provider.local.internal;

import java.util.function.BooleanSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Tells long reads when to stop: the thread is interrupted, the connection is closed, or the deadline has passed. */
final class StopCheck implements QueryTimeout {
    private final BooleanSupplier closed;
    private final long deadline;

    StopCheck(BooleanSupplier closed, java.time.Duration patience) {
        this.closed = closed;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    @Override
    public boolean shouldExit() {
        return Thread.currentThread().isInterrupted() || closed.getAsBoolean() || System.nanoTime() - deadline > 0;
    }

    /** Throws when it is time to stop. */
    void check() throws VectorStoreException {
        if (closed.getAsBoolean()) {
            throw Failures.closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw VectorStoreException.cancelled(null);
        }
        if (System.nanoTime() - deadline > 0) {
            throw new VectorStoreException(Kind.TIMED_OUT, "The embedded database did not finish in time.", "Ask for less, or try again.");
        }
    }

    long nanosLeft() {
        return deadline - System.nanoTime();
    }
}
