package org.vectorinspector.core.migrate;

import org.vectorinspector.api.error.VectorStoreException;

/** A run that takes place in this program. All methods but {@link #await} answer at once and are safe for use by several threads. */
public interface CopyRun {
    /** Returns how it stands. */
    RunStatus status();

    /** Lets nothing more be read or sent after what is on its way, until {@link #goOn}. */
    void pause();

    /** Goes on after a pause, or at once where it waits for a database. */
    void goOn();

    /** Stops as soon as possible; what was acknowledged is kept, and the run can be resumed. */
    void stop();

    /** Changes the limits while it runs. */
    void limit(RunLimits limits);

    /**
     * Waits until it has ended and returns how.
     *
     * @throws VectorStoreException why it stopped, unless the person stopped it
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    RunStatus await() throws VectorStoreException, InterruptedException;
}
