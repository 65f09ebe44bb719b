package org.vectorinspector.core.compare;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.core.scan.RecordScan;

/** What can be one side of a comparison. Blocks: never on the UI thread. */
public interface ComparedSource {
    /** Returns what a person calls it. */
    String title();

    /** Returns what is known about it. */
    CollectionInfo describe() throws VectorStoreException;

    /** Returns how many records it has; empty where only reading it all would tell. */
    Optional<Count> count() throws VectorStoreException;

    /** Begins to read from the start; to be closed by the caller. */
    RecordScan scan(RecordFields fields) throws VectorStoreException;
}
