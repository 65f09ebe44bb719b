package org.vectorinspector.core.search;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;

/**
 * What a person searches for.
 *
 * @param space the vector space to search in
 * @param input what to be near to
 * @param topK how many records, at least 1
 * @param filter which records to consider, empty for all
 */
public record SearchQuery(String space, Input input, int topK, Optional<Filter> filter) {
    /** What to be near to. */
    public sealed interface Input {
        /**
         * A text, turned into a vector on this computer.
         *
         * @param text not blank
         */
        record ByText(String text) implements Input {
            public ByText {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("A search needs a text");
                }
            }
        }

        /**
         * Words that the database itself looks for in the texts of the records, which not every database can.
         *
         * @param words not blank
         * @param vectorShare from 0, where only the words count, to 1, where only the vector of the words does
         */
        record ByWords(String words, double vectorShare) implements Input {
            public ByWords {
                if (words.isBlank()) {
                    throw new IllegalArgumentException("A search needs words");
                }
                if (!(vectorShare >= 0 && vectorShare <= 1)) {
                    throw new IllegalArgumentException("A share lies between 0 and 1: " + vectorShare);
                }
            }
        }

        /**
         * A dense vector and a sparse one together, which not every database can.
         *
         * @param dense in the space of the query
         * @param sparseSpace the space to search in by the sparse one
         * @param sparse with at least one number
         * @param denseShare from 0, where only the sparse vector counts, to 1, where only the dense one does
         */
        record ByBoth(Vector.Dense dense, String sparseSpace, Vector.Sparse sparse, double denseShare) implements Input {
            public ByBoth {
                Objects.requireNonNull(dense, "dense");
                Objects.requireNonNull(sparseSpace, "sparseSpace");
                if (sparse.indices().length == 0) {
                    throw new IllegalArgumentException("A sparse vector without a number finds nothing");
                }
                if (!(denseShare >= 0 && denseShare <= 1)) {
                    throw new IllegalArgumentException("A share lies between 0 and 1: " + denseShare);
                }
            }
        }

        /**
         * A record of the same collection.
         *
         * @param id never null
         */
        record ByRecord(RecordId id) implements Input {
            public ByRecord {
                Objects.requireNonNull(id, "id");
            }
        }

        /**
         * A vector.
         *
         * @param vector never null
         */
        record ByVector(Vector vector) implements Input {
            public ByVector {
                Objects.requireNonNull(vector, "vector");
            }
        }
    }

    public SearchQuery {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(filter, "filter");
        if (topK < 1) {
            throw new IllegalArgumentException("A search brings at least one record");
        }
    }
}
