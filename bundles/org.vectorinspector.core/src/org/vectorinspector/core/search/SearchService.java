package org.vectorinspector.core.search;

import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.LexicalSearch.Lexis;

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

    /** Returns what the database of a connection weighs against a dense vector, nothing while it is not open; answers at once. */
    Set<Lexis> lexis(ConnectionId connection);

    /**
     * Searches. A part of the filter that the server cannot run is run here, on more records than were asked for; the outcome
     * says so. Blocks: never on the UI thread.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when a text, words or two vectors cannot be searched for; else what the provider says
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
