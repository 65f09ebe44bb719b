package org.vectorinspector.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One page of records.
 *
 * @param records never null; may be shorter than asked, even empty, while there is more
 * @param next where the next page begins, empty at the end
 */
public record RecordPage(RecordBatch records, Optional<Cursor> next) {
    public RecordPage {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(next, "next");
    }
}
