package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;

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
        boolean here = filter.here().isPresent();
        PageRequest all = PageRequest.first(PAGE, here ? new RecordFields(true, true, fields.spaces()) : fields)
                .as(here ? VectorForm.NUMBERS : form);
        PageRequest first = filter.onServer().map(all::where).orElse(all);
        Optional<PageRequest> next = Optional.of(first);
        long written = 0;
        while (next.isPresent()) {
            if (progress.cancelled()) {
                throw new VectorStoreException(Kind.CANCELLED, "Cancelled after " + written + " records.", "");
            }
            RecordPage page = client.page(collection, next.get());
            RecordBatch chosen = chosen(page.records());
            action.take(chosen);
            written += chosen.size();
            next = page.next().map(first::from);
        }
        return written;
    }

    private RecordBatch chosen(RecordBatch records) {
        if (filter.here().isEmpty()) {
            return records;
        }
        return RecordBatch.of(IntStream.range(0, records.size()).mapToObj(records::row)
                .filter(item -> FilterMatcher.matches(filter.here().get(), item)).toList());
    }

    /** Takes one page. */
    @FunctionalInterface
    private interface PageAction {
        void take(RecordBatch page) throws IOException;
    }
}
