package org.vectorinspector.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.VectorConnection;

/** Batches of test records, and walks through all pages of small collections. */
public final class Batches {
    private Batches() {
    }

    /** Returns the test records from {@code first} on. */
    public static RecordBatch of(ContractSubject subject, int first, int count, int dimension) {
        return RecordBatch.of(IntStream.range(first, first + count).mapToObj(n -> subject.record(n, dimension)).toList());
    }

    /** Returns all records that a request brings, page after page. */
    public static List<VectorRecord> walk(VectorConnection connection, CollectionName collection, PageRequest first)
            throws VectorStoreException {
        List<VectorRecord> rows = new ArrayList<>();
        RecordPage page = connection.page(collection, first);
        rows.addAll(page.records().rows());
        while (page.next().isPresent()) {
            page = connection.page(collection, first.from(page.next().get()));
            rows.addAll(page.records().rows());
        }
        return rows;
    }

    /** Returns the ids of all records. */
    public static List<RecordId> ids(VectorConnection connection, CollectionName collection) throws VectorStoreException {
        return walk(connection, collection, PageRequest.first(500, RecordFields.IDS)).stream().map(VectorRecord::id).toList();
    }
}
