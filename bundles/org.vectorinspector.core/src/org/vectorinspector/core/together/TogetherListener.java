package org.vectorinspector.core.together;

/** Hears how targets get on. Called on the run's threads, one call at a time, in the order of what happened: it returns at once. */
@FunctionalInterface
public interface TogetherListener {
    /**
     * Hears that a target has got further.
     *
     * @param place of the target in its run
     * @param outcome how far it is now
     */
    void changed(int place, TargetOutcome outcome);
}
