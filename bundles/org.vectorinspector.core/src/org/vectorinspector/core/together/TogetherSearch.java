package org.vectorinspector.core.together;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.search.SearchService.TextModel;

/** Asks many collections at once. Safe for use by several threads. */
public interface TogetherSearch {
    /** Returns the models that turn text into vectors, in alphabetical order; answers at once. */
    List<TextModel> models();

    /**
     * Sends a query to all targets at the same time. Each ends for itself, by an answer, by a failure, or at the deadline of the
     * query; none waits for another. Returns at once.
     *
     * @param access where their connections come from
     * @param listener hears of everything that happens, from the first moment on
     */
    TogetherRun start(TogetherQuery query, List<Target> targets, TargetAccess access, TogetherListener listener);

    /**
     * Reads the id of a record as a person wrote it, in the kind of ids that its collection usually has. Blocks.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when it is no id of that kind; else what keeps the collection from
     *         being asked
     */
    RecordId recordId(Target home, String text, TargetAccess access) throws VectorStoreException;

    /** Returns the access to connections that are open and connected, and to no others. */
    TargetAccess open();

    /** Returns the access that opens and connects what is needed, each connection once; it may ask the person for secrets. */
    TargetAccess connecting();
}
