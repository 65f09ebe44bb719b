package org.vectorinspector.core.search;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.VectorSpace;

/** Searches collections by text, record or vector. Safe for use by several threads. */
public interface SearchService {
    /** Why a text cannot be searched for. */
    enum TextRefusal {
        /** Nothing is installed that turns text into vectors. */
        NO_MODEL,
        /** The space is not one of dense vectors. */
        NOT_DENSE,
        /** The model's vectors have another dimension than the space. */
        OTHER_DIMENSION
    }

    /** Returns the model that turns text into vectors, with its dimension, empty where none is installed; answers at once. */
    Optional<TextModel> model();

    /** Returns why a text cannot be searched for in this space, empty where it can; answers at once. */
    Optional<TextRefusal> textRefusal(VectorSpace space);

    /** Tells whether the database of a connection, which is open, looks for words itself; answers at once. */
    boolean findsWords(ConnectionId connection);

    /**
     * Searches. A part of the filter that the server cannot run is run here, on more records than were asked for; the outcome
     * says so. Blocks: never on the UI thread.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when a text or words cannot be searched for; else what the provider says
     */
    SearchOutcome search(CollectionRef collection, SearchQuery query) throws VectorStoreException;

    /**
     * A model that turns text into vectors.
     *
     * @param name its usual name
     * @param dimension of its vectors
     */
    record TextModel(String name, int dimension) {
    }
}
