package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.RecordBatch;

/**
 * Records on their way from the source to the target.
 *
 * @param number of the batch
 * @param records as the source has them
 * @param unreadable a sentence for each thing that is no record
 * @param end where the source goes on, with the last parcel of a page only
 */
record Parcel(long number, RecordBatch records, List<String> unreadable, Optional<Journal.PageEnd> end) {
}
