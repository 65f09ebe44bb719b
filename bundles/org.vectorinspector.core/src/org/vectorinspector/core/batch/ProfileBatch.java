package org.vectorinspector.core.batch;

import java.util.List;

/**
 * Asks saved profiles, several at once, over connections of their own that nobody else sees: nothing is opened in the window. Safe
 * for use by several threads.
 */
public interface ProfileBatch {
    /**
     * Asks all profiles and returns how each ended, in the order of the request. A profile that fails or hangs stops no other.
     * Blocks, and may ask the person for secrets; an interrupt ends the rest as cancelled, and the interrupt flag stays set.
     *
     * @param listener hears of each step
     */
    List<BatchRow> run(BatchRequest request, BatchListener listener);
}
