package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Set;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.RecordFailure;

/** A file that is whole already, to which nothing is written any more. */
record FinishedFile() implements Target {
    @Override
    public List<RecordFailure> write(RecordBatch records) {
        throw new IllegalStateException("Everything is in the file already");
    }

    @Override
    public Set<RecordId> present(List<RecordId> ids) {
        return Set.of();
    }

    @Override
    public int mostPerWrite() {
        return 1;
    }

    @Override
    public int mostWriters() {
        return 1;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
