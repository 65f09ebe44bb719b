package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the records that fit some words best, or a sparse vector and a dense one together.
 *
 * @param sought never null
 * @param blend a dense vector that counts too; empty for words alone, never for a sparse vector
 * @param topK how many, at least 1
 * @param filter which records to consider, empty for all
 * @param fields which parts of each record to bring
 */
public record LexicalSearchRequest(Sought sought, Optional<Blend> blend, int topK, Optional<Filter> filter, RecordFields fields) {
    /** What the texts should say. */
    public sealed interface Sought {
        /**
         * These words.
         *
         * @param words never blank; the database cuts them as it cut its texts
         */
        record Words(String words) implements Sought {
            public Words {
                if (words.isBlank()) {
                    throw new IllegalArgumentException("There are no words to search for");
                }
            }
        }

        /**
         * What this vector stands for.
         *
         * @param space a space of sparse vectors
         * @param vector with at least one number, all finite
         */
        record Sparse(String space, Vector.Sparse vector) implements Sought {
            public Sparse {
                Objects.requireNonNull(space, "space");
                if (vector.indices().length == 0) {
                    throw new IllegalArgumentException("There is nothing in the sparse vector to search for");
                }
            }
        }
    }

    /**
     * A dense vector that counts beside what is sought.
     *
     * @param space the vector space to search in
     * @param vector of the space's kind and dimension, all numbers finite
     * @param weight from 0, where only what is sought counts, to 1, where only this vector does
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

    public LexicalSearchRequest {
        Objects.requireNonNull(sought, "sought");
        Objects.requireNonNull(blend, "blend");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(fields, "fields");
        if (sought instanceof Sought.Sparse && blend.isEmpty()) {
            throw new IllegalArgumentException("A sparse vector alone is searched by as any vector is");
        }
        if (topK < 1) {
            throw new IllegalArgumentException("A search brings at least one record: " + topK);
        }
    }
}
