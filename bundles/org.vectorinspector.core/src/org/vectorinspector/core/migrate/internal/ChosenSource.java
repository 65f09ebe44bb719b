package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;

/** The records of some ids; those that are not there any more are left out. Its cursor is the place in the list of ids. */
final class ChosenSource implements Source {
    private static final int MOST = 500;

    private final Reach reach;
    private final List<RecordId> ids;

    ChosenSource(Reach reach, List<RecordId> ids) {
        this.reach = reach;
        this.ids = ids;
    }

    @Override
    public CollectionInfo info() throws VectorStoreException {
        return reach.call((client, collection) -> client.describe(collection));
    }

    @Override
    public Count count() {
        return Count.exactly(ids.size());
    }

    @Override
    public SourcePage page(Optional<Cursor> from, int limit, RecordFields fields, VectorForm form) throws VectorStoreException {
        int first = from.map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
        int end = (int) Math.min(ids.size(), (long) first + limit);
        RecordBatch records = first == end ? RecordBatch.EMPTY
                : reach.call((client, collection) -> client.fetch(collection, List.copyOf(ids.subList(first, end)), fields));
        return new SourcePage(records, List.of(), end == ids.size() ? Optional.empty() : Optional.of(new Cursor(Integer.toString(end))));
    }

    @Override
    public int mostPerPage() throws VectorStoreException {
        return Math.min(MOST, reach.call((client, collection) -> client.limits().pageRecords()));
    }

    @Override
    public void close() {
        // the connection belongs to the person
    }
}
