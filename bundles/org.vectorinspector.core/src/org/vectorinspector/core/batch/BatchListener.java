package org.vectorinspector.core.batch;

/** Hears how profiles get on. Called on the batch's threads, each profile's calls in their order: it returns at once. */
@FunctionalInterface
public interface BatchListener {
    /** Nobody listens. */
    BatchListener NONE = (place, row) -> {
    };

    /**
     * Hears that a profile has got further.
     *
     * @param place of the profile in the request
     * @param row how far it is now
     */
    void changed(int place, BatchRow row);
}
