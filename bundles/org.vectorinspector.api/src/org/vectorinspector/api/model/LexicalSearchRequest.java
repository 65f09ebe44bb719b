package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the records that fit some words best.
 *
 * @param words never blank; the database cuts them as it cut its texts
 * @param blend a vector that counts too, empty for words alone
 * @param topK how many, at least 1
 * @param filter which records to consider, empty for all
 * @param fields which parts of each record to bring
 */
public record TextSearchRequest(String words, Optional<Blend> blend, int topK, Optional<Filter> filter, RecordFields fields) {
    /**
     * A vector that counts beside the words.
     *
     * @param space the vector space to search in
     * @param vector of the space's kind and dimension, all numbers finite
     * @param weight from 0, where only the words count, to 1, where only the vector does
     */
    public record Blend(String space, Vector vector, double weight) {
        public Blend {
            Objects.requireNonNull(space, "space");
            Objects.requireNonNull(vector, "vector");
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("A weight lies between 0 and 1: " + weight);
            }
        }
    }

    public TextSearchRequest {
        Objects.requireNonNull(blend, "blend");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(fields, "fields");
        if (words.isBlank()) {
            throw new IllegalArgumentException("There are no words to search for");
        }
        if (topK < 1) {
            throw new IllegalArgumentException("A search brings at least one record: " + topK);
        }
    }
}
