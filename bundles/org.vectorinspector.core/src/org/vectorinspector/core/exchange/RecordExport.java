package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.RecordScan;

/** Writes the records of a collection to a text, page by page. Blocks; memory does not grow with the collection. */
public final class RecordExport {
    private static final int PAGE = 500;

    private final VectorConnection client;
    private final CollectionName collection;
    private final FilterPlan filter;
    private final boolean vectors;

    /**
     * Prepares an export.
     *
     * @param filter which records, and where it runs
     * @param vectors whether to write the vectors
     */
    public RecordExport(VectorConnection client, CollectionName collection, FilterPlan filter, boolean vectors) {
        this.client = client;
        this.collection = collection;
        this.filter = filter;
        this.vectors = vectors;
    }

    /**
     * Writes all records; the stream stays open.
     *
     * @return how many were written
     * @throws VectorStoreException when the database fails, or the progress asks to stop (kind {@code CANCELLED})
     * @throws IOException when the stream cannot be written
     */
    public long run(OutputStream out, ExchangeFormat format, Progress progress) throws VectorStoreException, IOException {
        OutputStream kept = new KeptOpen(out);
        try (RecordSink sink = format == ExchangeFormat.CSV ? csv(kept, progress) : new JsonLinesSink(kept)) {
            return pages(fields(), VectorForm.TEXT, progress, page -> {
                sink.write(page);
                progress.worked(page.size());
            });
        }
    }

    /** Opens a CSV text, which needs to know all keys beforehand: reads all metadata once. */
    private RecordSink csv(OutputStream out, Progress progress) throws VectorStoreException, IOException {
        Set<String> keys = new LinkedHashSet<>();
        pages(new RecordFields(false, true, Set.of()), VectorForm.NUMBERS, progress,
                page -> page.metadata().forEach(metadata -> keys.addAll(metadata.keys())));
        List<String> spaces = client.describe(collection).spaces().stream().map(VectorSpace::name).toList();
        return new CsvSink(out, List.copyOf(keys), vectors ? spaces : List.of());
    }

    private RecordFields fields() {
        return vectors ? RecordFields.ALL : RecordFields.TEXTS;
    }

    private long pages(RecordFields fields, VectorForm form, Progress progress, PageAction action) throws VectorStoreException, IOException {
        long written = 0;
        try (RecordScan scan = new CollectionScan(client, collection, PageRequest.first(PAGE, fields).as(form), filter)) {
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
