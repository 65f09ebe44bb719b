package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the nearest records of a vector or of a record.
 *
 * @param space the vector space to search in
 * @param query never null
 * @param topK how many, at least 1
 * @param filter which records to consider, empty for all
 * @param fields which parts of each record to bring
 */
public record SearchRequest(String space, Query query, int topK, Optional<Filter> filter, RecordFields fields) {
    /** What to be near to. */
    public sealed interface Query {
        /**
         * Near to this vector.
         *
         * @param vector of the space's kind and dimension, all numbers finite
         */
        record ByVector(Vector vector) implements Query {
            public ByVector {
                Objects.requireNonNull(vector, "vector");
            }
        }

        /**
         * Near to the vector of this record; the record itself is not among the hits.
         *
         * @param id never null
         */
        record ByRecord(RecordId id) implements Query {
            public ByRecord {
                Objects.requireNonNull(id, "id");
            }
        }
    }

    public SearchRequest {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(fields, "fields");
        if (topK < 1) {
            throw new IllegalArgumentException("A search brings at least one record: " + topK);
        }
    }
}
