package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.ReadAhead;
import org.vectorinspector.core.scan.RecordScan;

/** Writes the records of a collection to a file, page by page. Blocks; memory does not grow with the collection. */
public final class RecordExport {
    private static final int PAGE = 500;

    private final VectorConnection client;
    private final CollectionName collection;
    private final FilterPlan filter;
    private final boolean vectors;
    private final String database;

    /**
     * Prepares an export.
     *
     * @param filter which records, and where it runs
     * @param vectors whether to write the vectors
     * @param database what the file says where the records come from, such as {@code qdrant}
     */
    public RecordExport(VectorConnection client, CollectionName collection, FilterPlan filter, boolean vectors, String database) {
        this.client = client;
        this.collection = collection;
        this.filter = filter;
        this.vectors = vectors;
        this.database = database;
    }

    /**
     * Writes all records; the stream stays open.
     *
     * @return how many were written
     * @throws VectorStoreException when the database fails, or the progress asks to stop (kind {@code CANCELLED})
     * @throws IOException when the stream cannot be written
     */
    public long run(OutputStream out, StreamFormat format, Progress progress) throws VectorStoreException, IOException {
        FileLayout layout = layout(format, progress);
        try (RecordSink sink = format.begin(new KeptOpen(out), layout)) {
            return run(sink, progress);
        }
    }

    /**
     * Writes all records to a file, which is whole or not there: it grows beside its place and is renamed at the end.
     *
     * @return how many were written
     * @throws VectorStoreException when the database fails, or the progress asks to stop (kind {@code CANCELLED})
     * @throws IOException when the file cannot be written
     */
    public long run(Path file, FileFormat format, Progress progress) throws VectorStoreException, IOException {
        Path growing = file.resolveSibling(file.getFileName() + ".part");
        FileLayout layout = layout(format, progress);
        boolean whole = false;
        try {
            long written;
            try (RecordSink sink = format.create(growing, layout)) {
                written = run(sink, progress);
            }
            new RecordFile(file, format).replaceBy(growing);
            whole = true;
            return written;
        } finally {
            if (!whole) {
                format.remove(growing);
            }
        }
    }

    /** Counts what would be written. */
    public long count(Progress progress) throws VectorStoreException, IOException {
        return pages(RecordFields.TEXTS, VectorForm.NUMBERS, progress, page -> { });
    }

    private long run(RecordSink sink, Progress progress) throws VectorStoreException, IOException {
        return pages(fields(), VectorForm.TEXT, progress, page -> {
            sink.write(page);
            progress.worked(page.size());
        });
    }

    /** Returns what the file needs to know beforehand: for columns, all metadata is read once. */
    private FileLayout layout(FileFormat format, Progress progress) throws VectorStoreException, IOException {
        ColumnTypes keys = new ColumnTypes();
        if (format.hasColumns()) {
            pages(new RecordFields(false, true, Set.of()), VectorForm.NUMBERS, progress, page -> page.metadata().forEach(keys::see));
        }
        CollectionInfo info = client.describe(collection);
        return new FileLayout(collection, database, info.idKinds(), vectors ? info.spaces() : List.of(), keys.types());
    }

    private RecordFields fields() {
        return vectors ? RecordFields.ALL : RecordFields.TEXTS;
    }

    private long pages(RecordFields fields, VectorForm form, Progress progress, PageAction action) throws VectorStoreException, IOException {
        long written = 0;
        try (RecordScan scan = new ReadAhead(client, collection, PageRequest.first(PAGE, fields).as(form), filter)) {
            for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
                RecordBatch records = page.get().records();
                action.take(records);
                written += records.size();
                if (progress.cancelled()) {
                    throw new VectorStoreException(Kind.CANCELLED, "Cancelled after " + written + " records.", "");
                }
            }
        }
        return written;
    }

    /** Takes one page. */
    @FunctionalInterface
    private interface PageAction {
        void take(RecordBatch page) throws IOException;
    }
}
