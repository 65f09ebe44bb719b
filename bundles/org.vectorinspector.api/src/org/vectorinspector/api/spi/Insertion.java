package org.vectorinspector.api.spi;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.RecordBatch;

/**
 * Capability: writes new records more cheaply than {@link VectorConnection#upsert}, because nothing has to be replaced. Databases whose
 * upsert looks for what is there first have it.
 */
public interface Insertion extends WritingCapability {
    /**
     * Writes records of which the caller knows that none is there, but perhaps for the same record of an earlier attempt; writing over
     * any other may leave parts of it. Else as {@link VectorConnection#upsert}: split to what the server takes, acknowledged when it
     * returns, safe to repeat.
     *
     * @return the records that the database refused one by one
     */
    List<RecordFailure> insert(CollectionName collection, RecordBatch records) throws VectorStoreException;
}
