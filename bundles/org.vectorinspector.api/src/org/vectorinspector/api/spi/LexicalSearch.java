package org.vectorinspector.api.spi;

import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.TextSearchRequest;

/** Capability: search for words in the texts of records, alone or together with a vector. */
public interface TextSearch {
    /**
     * Returns the records that fit the words best, with scores of the server's own.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the collection has no texts to search in, the vector does
     *         not fit its space, or the server cannot run the filter
     */
    SearchResult searchText(CollectionName collection, TextSearchRequest request) throws VectorStoreException;
}
