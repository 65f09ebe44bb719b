package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.Insertion;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.core.migrate.RunLimits;

/** A collection that records are written into. */
final class CollectionTarget implements Target {
    private final Reach reach;
    private final boolean fresh;

    /**
     * Writes into a collection.
     *
     * @param fresh whether nothing is there but what the run itself has written
     */
    CollectionTarget(Reach reach, boolean fresh) {
        this.reach = reach;
        this.fresh = fresh;
    }

    @Override
    public List<RecordFailure> write(RecordBatch records) throws VectorStoreException {
        return reach.call((client, collection) -> {
            Optional<Insertion> insertion = fresh ? client.capability(Insertion.class) : Optional.empty();
            return insertion.isPresent() ? insertion.get().insert(collection, records) : client.upsert(collection, records);
        });
    }

    @Override
    public Set<RecordId> present(List<RecordId> ids) throws VectorStoreException {
        return Set.copyOf(reach.call((client, collection) -> client.fetch(collection, ids, RecordFields.IDS)).ids());
    }

    @Override
    public int mostPerWrite() throws VectorStoreException {
        return reach.call((client, collection) -> client.limits().writeRecords());
    }

    @Override
    public int mostWriters() {
        return RunLimits.MOST_WRITERS;
    }

    @Override
    public int firstWriters() throws VectorStoreException {
        return reach.call((client, collection) -> client.limits().writesAtOnce());
    }

    @Override
    public void close() {
        // the connection belongs to the person
    }
}
