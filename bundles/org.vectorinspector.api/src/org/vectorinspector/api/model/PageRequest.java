package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for one page of records.
 *
 * @param limit at least 1; the provider may bring fewer
 * @param cursor where to begin, empty for the start
 * @param filter which records, empty for all
 * @param sort in which order, empty for the database's own
 * @param fields which parts of each record
 * @param form how vectors shall come; a provider that has no text to hand out gives numbers
 */
public record PageRequest(int limit, Optional<Cursor> cursor, Optional<Filter> filter, Optional<Sort> sort, RecordFields fields,
        VectorForm form) {
    /** The two forms in which vectors can come. */
    public enum VectorForm {
        /** As numbers: {@link DenseBlock} for dense vectors. */
        NUMBERS,
        /** As the server's own JSON text where there is one: {@link TextBlock}. */
        TEXT
    }

    public PageRequest {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(form, "form");
        if (limit < 1) {
            throw new IllegalArgumentException("A page has room for at least one record: " + limit);
        }
    }

    /** Returns a request for the first page of all records in the database's order. */
    public static PageRequest first(int limit, RecordFields fields) {
        return new PageRequest(limit, Optional.empty(), Optional.empty(), Optional.empty(), fields, VectorForm.NUMBERS);
    }

    /** Returns the same request from another place. */
    public PageRequest from(Cursor place) {
        return new PageRequest(limit, Optional.of(place), filter, sort, fields, form);
    }

    /** Returns the same request for records that meet the filter. */
    public PageRequest where(Filter condition) {
        return new PageRequest(limit, cursor, Optional.of(condition), sort, fields, form);
    }

    /** Returns the same request in this order. */
    public PageRequest sortedBy(Sort order) {
        return new PageRequest(limit, cursor, filter, Optional.of(order), fields, form);
    }

    /** Returns the same request with vectors in this form. */
    public PageRequest as(VectorForm wanted) {
        return new PageRequest(limit, cursor, filter, sort, fields, wanted);
    }
}
