package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.Progress;

/** Removes what the journal of a run says that it added. */
final class Undo {
    private static final int AT_ONCE = 500;

    private final RunDocument document;
    private final RunFolder folder;

    Undo(RunDocument document, RunFolder folder) {
        this.document = document;
        this.folder = folder;
    }

    /** Removes a file; returns how many records it held. */
    long file(GrowingFile file) throws IOException {
        file.remove();
        return document.tally().written();
    }

    /** Removes records from a collection, and the collection where the run made it and nothing is left; returns how many it asked for. */
    long collection(Reach reach, Progress progress) throws VectorStoreException, IOException {
        List<RecordId> batch = new ArrayList<>();
        long[] removed = {0};
        VectorStoreException[] failure = {null};
        JournalReader.each(folder.journal(), line -> {
            if (line instanceof JournalLine.Intent intent && failure[0] == null) {
                batch.addAll(intent.adds());
                failure[0] = batch.size() >= AT_ONCE ? remove(reach, batch, removed, progress) : null;
            }
        });
        VectorStoreException problem = failure[0] == null ? remove(reach, batch, removed, progress) : failure[0];
        if (problem != null) {
            throw problem;
        }
        if (document.made() && empty(reach)) {
            reach.call((client, collection) -> {
                client.drop(collection);
                return null;
            });
        }
        return removed[0];
    }

    private static VectorStoreException remove(Reach reach, List<RecordId> batch, long[] removed, Progress progress) {
        if (progress.cancelled()) {
            return new VectorStoreException(Kind.CANCELLED, "Stopped after " + removed[0] + " records were removed.", "Undo again to remove the rest.");
        }
        try {
            reach.call((client, collection) -> {
                client.delete(collection, List.copyOf(batch));
                return null;
            });
        } catch (VectorStoreException failure) {
            return failure;
        }
        removed[0] += batch.size();
        progress.worked(batch.size());
        batch.clear();
        return null;
    }

    private static boolean empty(Reach reach) throws VectorStoreException {
        Count count = reach.call((client, collection) -> client.count(collection, Optional.empty()));
        return count.exact() && count.records() == 0;
    }
}
