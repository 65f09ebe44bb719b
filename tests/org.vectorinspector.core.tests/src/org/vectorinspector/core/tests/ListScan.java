package org.vectorinspector.core.tests;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.scan.RecordScan;

/** A scan over records in memory. */
final class ListScan implements RecordScan {
    private final Deque<RecordBatch> pages = new ArrayDeque<>();

    private ListScan(List<VectorRecord> records, int page) {
        for (int from = 0; from < records.size(); from += page) {
            pages.add(RecordBatch.of(records.subList(from, Math.min(records.size(), from + page))));
        }
    }

    static RecordScan of(VectorRecord... records) {
        return new ListScan(Arrays.asList(records), 2);
    }

    static RecordScan of(List<VectorRecord> records, int page) {
        return new ListScan(records, page);
    }

    @Override
    public Optional<RecordPage> next() {
        return Optional.ofNullable(pages.poll()).map(page -> new RecordPage(page, Optional.empty()));
    }

    @Override
    public void close() {
        pages.clear();
    }
}
