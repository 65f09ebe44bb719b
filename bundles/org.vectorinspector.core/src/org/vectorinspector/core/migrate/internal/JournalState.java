package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.RunTally;

/**
 * Where a run stands by its journal.
 *
 * @param from where the source is read again, empty for its beginning
 * @param read whether the source was read to its end and everything is acknowledged
 * @param nextBatch the first number that no batch has
 * @param tally what is acknowledged
 * @param settled ids behind {@code from} that are done with already
 * @param open ids that were sent to be added and not acknowledged: they may be there, and then because of the run
 * @param undone batches that were begun and not acknowledged
 * @param length how much of a file counts
 */
record JournalState(Optional<Cursor> from, boolean read, long nextBatch, RunTally tally, Set<RecordId> settled, Set<RecordId> open,
        Set<Long> undone, long length) {
    static final JournalState NEW = new JournalState(Optional.empty(), false, 0, RunTally.ZERO, Set.of(), Set.of(), Set.of(), 0);

    JournalState {
        settled = Set.copyOf(settled);
        open = Set.copyOf(open);
        undone = Set.copyOf(undone);
    }
}
