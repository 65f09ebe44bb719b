package org.vectorinspector.core.scan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;

/** Scans a collection by its provider's own cursor; the part of a filter that the server cannot run is run here. */
public final class CollectionScan implements RecordScan {
    private final VectorConnection client;
    private final CollectionName collection;
    private final Optional<Filter> here;
    private final PageRequest request;
    private Optional<PageRequest> next;

    /**
     * Prepares a scan; asks for nothing yet.
     *
     * @param first the first page to bring; its filter is set from the plan
     * @param filter which records, and where it runs
     */
    public CollectionScan(VectorConnection client, CollectionName collection, PageRequest first, FilterPlan filter) {
        this.client = Objects.requireNonNull(client, "client");
        this.collection = Objects.requireNonNull(collection, "collection");
        this.here = filter.here();
        PageRequest readable = here.isPresent() ? withTexts(first) : first;
        this.request = filter.onServer().map(readable::where).orElse(readable);
        this.next = Optional.of(request);
    }

    /** Returns the request with all that a filter may look at. */
    private static PageRequest withTexts(PageRequest first) {
        RecordFields fields = new RecordFields(true, true, first.fields().spaces());
        return new PageRequest(first.limit(), first.cursor(), first.filter(), first.sort(), fields, first.form());
    }

    @Override
    public Optional<RecordPage> next() throws VectorStoreException {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        RecordPage page = client.page(collection, next.get());
        next = page.next().map(request::from);
        return Optional.of(new RecordPage(chosen(page.records()), page.next()));
    }

    @Override
    public void close() {
        next = Optional.empty();
    }

    private RecordBatch chosen(RecordBatch records) {
        if (here.isEmpty()) {
            return records;
        }
        return records.select(IntStream.range(0, records.size()).filter(row -> FilterMatcher.matches(here.get(), texts(records, row))).toArray());
    }

    /** Returns a row without its vectors, which filters do not look at. */
    private static VectorRecord texts(RecordBatch records, int row) {
        return new VectorRecord(records.ids().get(row), records.documents().get(row), records.metadata().get(row), Map.of());
    }
}
