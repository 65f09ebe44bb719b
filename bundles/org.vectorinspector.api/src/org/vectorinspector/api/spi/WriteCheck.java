package org.vectorinspector.api.spi;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.RecordBatch;

/**
 * Capability: tells beforehand which records a write would refuse, and why, so that a copy can be planned. Nothing is written. What
 * only the server can tell (a constraint of a table, a number of records) is not foreseen.
 */
public interface WriteCheck {
    /**
     * Returns what {@link VectorConnection#upsert} into a collection would refuse of these records when they came as one batch. May ask
     * the server what the collection looks like.
     */
    List<RecordFailure> refusals(CollectionName collection, RecordBatch records) throws VectorStoreException;

    /**
     * Returns the same for a collection that is still to be made.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} where it can be seen that the database cannot have such a collection
     */
    List<RecordFailure> refusals(CollectionSpec spec, RecordBatch records) throws VectorStoreException;
}
