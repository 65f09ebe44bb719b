package org.vectorinspector.core.edit;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;

/**
 * Changes single records, never over somebody else's change, and takes the last edits of a collection back. What changed is posted
 * as {@link org.vectorinspector.core.event.RecordTopics#CHANGED}. Every method but {@link #lastEdit} blocks: never on the UI thread.
 */
public interface RecordEditor {
    /** How many edits of a collection can be taken back. */
    int HISTORY = 50;

    /** How many records a deletion may have to be taken back. */
    int UNDOABLE_RECORDS = 1_000;

    /**
     * Adds a record.
     *
     * @throws VectorStoreException kind {@code CONFLICT} when there is one of this id
     */
    void add(CollectionRef collection, VectorRecord item) throws VectorStoreException;

    /**
     * Replaces a record.
     *
     * @param before as it was read, with all of its vectors
     * @param after of the same id
     * @throws VectorStoreException kind {@code CONFLICT} when the database has something else than {@code before} by now,
     *         {@code NOT_FOUND} when it has nothing
     */
    void save(CollectionRef collection, VectorRecord before, VectorRecord after) throws VectorStoreException;

    /** Deletes records; up to {@value #UNDOABLE_RECORDS} can be taken back, more are gone. Ids that are not there are overlooked. */
    void delete(CollectionRef collection, List<RecordId> ids) throws VectorStoreException;

    /** Returns the edit that {@link #undo} would take back; answers at once. */
    Optional<Edit> lastEdit(CollectionRef collection);

    /**
     * Takes the last edit of a collection back.
     *
     * @return what was taken back, empty when there was nothing
     * @throws VectorStoreException kind {@code CONFLICT} when the records were changed by somebody else since; the edit is then
     *         forgotten, because it can never be taken back without losing that change
     */
    Optional<Edit> undo(CollectionRef collection) throws VectorStoreException;
}
