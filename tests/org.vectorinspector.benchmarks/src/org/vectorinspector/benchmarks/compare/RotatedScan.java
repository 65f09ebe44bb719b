package org.vectorinspector.benchmarks.compare;

import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.RecordScan;

/** Brings made-up points from the middle to the end and then those before: an order that another collection does not have. */
final class RotatedScan implements RecordScan {
    private final RecordScan behind;
    private final RecordScan before;
    private final int middle;

    RotatedScan(VectorConnection client, CollectionName collection, PageRequest request, int middle) {
        this.behind = new CollectionScan(client, collection, request.from(new Cursor(Integer.toString(middle))), FilterPlan.NONE);
        this.before = new CollectionScan(client, collection, request, FilterPlan.NONE);
        this.middle = middle;
    }

    @Override
    public Optional<RecordPage> next() throws VectorStoreException {
        Optional<RecordPage> page = behind.next();
        return page.isPresent() ? page : before.next().map(this::untilMiddle).filter(rest -> !rest.records().isEmpty());
    }

    /** Cuts a page off at the middle; that it is looked for from the end costs nothing but on one page. */
    private RecordPage untilMiddle(RecordPage page) {
        RecordBatch records = page.records();
        int end = records.size();
        while (end > 0 && Integer.parseInt(records.ids().get(end - 1).text()) >= middle) {
            end--;
        }
        return new RecordPage(records.stretch(0, end), page.next());
    }

    @Override
    public void close() throws VectorStoreException {
        behind.close();
        before.close();
    }
}
