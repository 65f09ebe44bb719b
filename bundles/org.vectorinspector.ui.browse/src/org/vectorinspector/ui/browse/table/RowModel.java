package org.vectorinspector.ui.browse.table;

import java.util.Optional;
import org.vectorinspector.api.model.VectorRecord;

/** What a table shows; every method answers at once. */
public interface RowModel {
    /** A table without rows. */
    RowModel NONE = new RowModel() {
        @Override
        public long rows() {
            return 0;
        }

        @Override
        public Optional<VectorRecord> row(long row) {
            return Optional.empty();
        }
    };

    /** Returns how many rows there are. */
    long rows();

    /** Returns a row, empty while it is not there. */
    Optional<VectorRecord> row(long row);
}
