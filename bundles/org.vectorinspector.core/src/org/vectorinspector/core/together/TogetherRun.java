package org.vectorinspector.core.together;

import java.util.List;

/** A query on its way to its targets. Safe for use by several threads. */
public interface TogetherRun {
    /** Returns the query. */
    TogetherQuery query();

    /** Returns how far each target is, in the order in which they were named; answers at once. */
    List<TargetOutcome> outcomes();

    /** Tells whether every target has ended. */
    boolean ended();

    /**
     * Waits until every target has ended, which is after the deadline of the query at the latest.
     *
     * @return how each ended
     * @throws InterruptedException when the thread is interrupted; the run goes on
     */
    List<TargetOutcome> await() throws InterruptedException;

    /** Asks one target again, whatever became of it; vectors that were made already are not made anew. Returns at once. */
    void again(int place, TargetAccess access);

    /** Gives up the targets that have not ended: they fail as cancelled. Returns at once. */
    void cancel();
}
