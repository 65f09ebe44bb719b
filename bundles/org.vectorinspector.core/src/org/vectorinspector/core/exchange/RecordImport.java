package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;

/** Writes records from a text into a collection, batch by batch. Blocks; memory does not grow with the text. */
public final class RecordImport {
    /** How many reasons a report keeps. */
    public static final int KEPT_REASONS = 100;

    private static final int BATCH = 500;

    private final VectorConnection client;
    private final CollectionName collection;
    private final boolean passOver;
    private final List<VectorRecord> batch = new ArrayList<>(BATCH);
    private final List<String> reasons = new ArrayList<>();
    private long written;
    private long refused;

    /**
     * Prepares an import.
     *
     * @param passOver whether to leave bad lines out and count them; otherwise the first one ends the import
     */
    public RecordImport(VectorConnection client, CollectionName collection, boolean passOver) {
        this.client = client;
        this.collection = collection;
        this.passOver = passOver;
    }

    /**
     * Reads and writes until the text ends.
     *
     * @throws VectorStoreException when the database fails, a line is bad, or the progress asks to stop (kind {@code CANCELLED}); the
     *         message says how many records were written, and importing the same text again is safe
     */
    public ImportReport run(RecordSource source, Progress progress) throws VectorStoreException {
        boolean more = true;
        while (more) {
            if (progress.cancelled()) {
                throw ended(Kind.CANCELLED, "Cancelled", null);
            }
            more = take(source);
            if (batch.size() == BATCH || !more && !batch.isEmpty()) {
                write(progress);
            }
        }
        return new ImportReport(written, refused, reasons);
    }

    private boolean take(RecordSource source) throws VectorStoreException {
        try {
            Optional<VectorRecord> next = source.next();
            next.ifPresent(batch::add);
            return next.isPresent();
        } catch (LineProblem bad) {
            refuse(bad.getMessage(), bad);
            return true;
        } catch (IOException unreadable) {
            throw ended(Kind.INVALID_REQUEST, "The file cannot be read further: " + unreadable.getMessage().replaceFirst("\\.$", ""), unreadable);
        }
    }

    private void write(Progress progress) throws VectorStoreException {
        RecordBatch records;
        try {
            records = RecordBatch.of(batch);
        } catch (IllegalArgumentException uneven) {
            throw ended(Kind.INVALID_REQUEST, uneven.getMessage(), uneven);
        }
        List<RecordFailure> failures = client.upsert(collection, records);
        written += batch.size() - failures.size();
        progress.worked(batch.size());
        batch.clear();
        for (RecordFailure failure : failures) {
            refuse("Record «" + failure.id().text() + "»: " + failure.message(), null);
        }
    }

    private void refuse(String reason, Exception cause) throws VectorStoreException {
        if (!passOver) {
            throw ended(Kind.INVALID_REQUEST, reason.replaceFirst("\\.$", ""), cause);
        }
        refused++;
        if (reasons.size() < KEPT_REASONS) {
            reasons.add(reason);
        }
    }

    private VectorStoreException ended(Kind kind, String sentence, Exception cause) {
        return new VectorStoreException(kind, sentence + "; " + written + " records were written before.",
                "Importing the same file again is safe.", cause);
    }
}
