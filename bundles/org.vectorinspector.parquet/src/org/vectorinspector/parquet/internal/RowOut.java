package org.vectorinspector.parquet.internal;

import org.vectorinspector.api.model.RecordBatch;

/**
 * One row of a batch on its way into a file.
 *
 * @param batch with its vectors as numbers
 * @param row of it
 */
record RowOut(RecordBatch batch, int row) {
}
