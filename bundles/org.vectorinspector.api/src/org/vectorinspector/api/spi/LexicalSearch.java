package org.vectorinspector.api.spi;

import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.LexicalSearchRequest;
import org.vectorinspector.api.model.SearchResult;

/**
 * Capability: search by what the texts of records say word for word, which the database weighs against the nearness of a dense vector
 * itself. Some databases look for words in their texts, others compare the sparse vectors that stand for them.
 *
 * <p>A sparse vector alone is a vector like any other: {@link VectorConnection#search} searches by it.
 */
public interface LexicalSearch {
    /** What a database takes beside a dense vector. */
    enum Lexis {
        /** Words, also alone. */
        WORDS,
        /** A sparse vector. */
        SPARSE
    }

    /** Returns what this database takes, never nothing; answers at once. */
    Set<Lexis> lexis();

    /**
     * Returns the records that fit best, with scores of the server's own.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the collection has no texts or vectors to search in, a vector does
     *         not fit its space, the database does not take what was given, or the server cannot run the filter
     */
    SearchResult searchLexically(CollectionName collection, LexicalSearchRequest request) throws VectorStoreException;
}
