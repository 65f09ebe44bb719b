package org.vectorinspector.core.migrate.internal;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.filter.FilterPlanner;
import org.vectorinspector.core.scan.CollectionScan;

/** The records of a collection, all of them or those that meet a filter. */
final class CollectionSource implements Source {
    private final Reach reach;
    private final Optional<Filter> filter;
    private Optional<FilterPlan> planned = Optional.empty();

    CollectionSource(Reach reach, Optional<Filter> filter) {
        this.reach = reach;
        this.filter = filter;
    }

    @Override
    public CollectionInfo info() throws VectorStoreException {
        return reach.call((client, collection) -> client.describe(collection));
    }

    @Override
    public Count count() throws VectorStoreException {
        FilterPlan plan = plan();
        Count count = reach.call((client, collection) -> client.count(collection, plan.onServer()));
        return plan.here().isEmpty() ? count : new Count(count.records(), false);
    }

    @Override
    public SourcePage page(Optional<Cursor> from, int limit, RecordFields fields, VectorForm form) throws VectorStoreException {
        FilterPlan plan = plan();
        PageRequest first = PageRequest.first(limit, fields).as(form);
        PageRequest request = from.map(first::from).orElse(first);
        RecordPage page = reach.call((client, collection) -> new CollectionScan(client, collection, request, plan).next()).orElseThrow();
        return SourcePage.of(page);
    }

    @Override
    public int mostPerPage() throws VectorStoreException {
        return reach.call((client, collection) -> client.limits().pageRecords());
    }

    @Override
    public void close() {
        // the connection belongs to the person
    }

    private FilterPlan plan() throws VectorStoreException {
        if (planned.isEmpty()) {
            planned = Optional.of(filter.isEmpty() ? FilterPlan.NONE
                    : reach.call((client, collection) -> FilterPlanner.plan(client, collection, filter.get())));
        }
        return planned.get();
    }
}
